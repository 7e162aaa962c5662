using System.Text;

namespace SleepSim.Reports;

/// <summary>A run on its way onto the page: where links find it, what it broke, and whose turn it was.</summary>
internal sealed class PageRun
{
    private const int IdMax = 80;

    private PageRun(ReportedRun run, string id)
    {
        Run = run;
        Id = id;
        Broken = [.. run.Summary.Findings
            .Where(static finding => finding.Outcome == Outcome.Violated)
            .OrderBy(static finding => finding.AtNs ?? long.MaxValue)];
        Turns = [.. Broken.Select(finding => PageTurn.Of(run, finding))];
        Timeline = run.Timeline();
    }

    public ReportedRun Run { get; }

    public RunSummary Summary => Run.Summary;

    /// <summary>Letters, digits, dots and hyphens; no other run of the page has it.</summary>
    public string Id { get; }

    /// <summary>The rules that were broken, the earliest first.</summary>
    public IReadOnlyList<Finding> Broken { get; }

    /// <summary>Whose turn it was, for each of them.</summary>
    public IReadOnlyList<PageTurn?> Turns { get; }

    public TimelineModel Timeline { get; }

    /// <summary>What it assumed otherwise than most runs of the page; the overview has all.</summary>
    public IReadOnlyList<Assumption> Assumed { get; private set; } = [];

    /// <summary>How much of it the page shows.</summary>
    public PageDetail Detail { get; set; }

    /// <summary>The link to the run; also the id of its section, so that it works without a script.</summary>
    public string Link => "run=" + Id;

    /// <summary>The link to the moment at which a rule was broken; also the id of its finding.</summary>
    public string LinkTo(Finding finding) => finding.AtNs is { } at
        ? $"{Link}&at={PageNumber.Seconds(at)}&span=20&rule={Letters(finding.Rule)}"
        : $"{Link}&rule={Letters(finding.Rule)}";

    /// <summary>The runs of a page: those that failed first, then those not judged, then those that hold; otherwise in
    /// the order given.</summary>
    public static IReadOnlyList<PageRun> Of(IReadOnlyList<ReportedRun> runs)
    {
        SortedSet<string> taken = new(StringComparer.Ordinal);
        List<PageRun> all = [];
        foreach (ReportedRun run in runs.OrderByDescending(static run => run.Summary.Verdict))
        {
            string id = Letters($"{run.Summary.Engine}.{run.Summary.Scenario}"), distinct = id;
            for (int i = 2; !taken.Add(distinct); i++) distinct = $"{id}.{new PageNumber(i)}";
            all.Add(new PageRun(run, distinct));
        }

        SetAssumed(all);
        return all;
    }

    private static void SetAssumed(List<PageRun> runs)
    {
        Dictionary<string, Assumption> usual = runs.SelectMany(static run => run.Summary.Assumed)
            .GroupBy(static assumed => assumed.Key, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, MostFrequent, StringComparer.Ordinal);
        foreach (PageRun run in runs)
            run.Assumed = [.. run.Summary.Assumed.Where(assumed => assumed.Value != usual[assumed.Key].Value)];
    }

    private static Assumption MostFrequent(IEnumerable<Assumption> assumed) => assumed
        .GroupBy(static one => one.Value, StringComparer.Ordinal)
        .OrderByDescending(static group => group.Count())
        .ThenBy(static group => group.Key, StringComparer.Ordinal)
        .First().First();

    private static string Letters(string name)
    {
        StringBuilder letters = new();
        foreach (char letter in name)
        {
            if (letters.Length == IdMax) break;
            letters.Append(char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' ? letter : '-');
        }

        return letters.ToString();
    }
}
