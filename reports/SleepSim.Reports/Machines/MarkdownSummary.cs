using System.Globalization;

namespace SleepSim.Reports;

/// <summary>Runs as Markdown for a pull request: the verdict, what failed with the command that shows it again, how
/// long recoveries take; the rest folded. What is too long is shortened from the end, where the failures are
/// not.</summary>
public static class MarkdownSummary
{
    /// <summary>Characters of a summary: what GitHub takes, with some room.</summary>
    public const int LengthMax = 60_000;

    // Of a few engines: no number of failures may hide how long recoveries take.
    private const int ForRecovery = 4_000;

    private const int NameMax = 120, ReasonMax = 400, CommandMax = 400;

    /// <summary>The summary, with LF line ends.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="faults">What is broken, in sentences; may be empty.</param>
    public static string Of(IReadOnlyList<ReportedRun> runs, IReadOnlyList<string> faults)
    {
        MarkdownPage page = new(LengthMax);
        page.Add($"## SleepSim: {Verdict(runs)}\n");
        page.AddTable(
            "\n### What failed\n\n| scenario | engine | rule | at | reason | again |\n|---|---|---|---:|---|---|\n",
            [.. runs.SelectMany(static run => run.Summary.Violations.Select((one, i) => Failure(run, one, i == 0)))],
            "", "broken rules", ForRecovery);
        page.AddTable("\n### What is broken\n\n", [.. faults.Select(static fault => $"- {Text(fault, ReasonMax)}\n")],
            "", "broken files", ForRecovery);
        page.AddTable(
            "\n### Recovery\n\n| engine | runs | recoveries | p50 | p95 | p99 | max | OS p50 | engine p50 | network p50"
                + " | false connected | leaked |\n|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n",
            [.. EngineSummary.OfAll(runs).Select(Engine)], "", "engines");
        page.AddTable(
            "\n<details>\n<summary>All runs</summary>\n\n| scenario | engine | verdict | recoveries | worst | false"
                + " connected | hash |\n|---|---|---|---:|---:|---:|---|\n",
            [.. runs.OrderByDescending(static run => run.Summary.Verdict).Select(Run)], "\n</details>\n", "runs");
        page.AddTable("\n<details>\n<summary>Assumed where nobody knows</summary>\n\n", Assumptions(runs),
            "\n</details>\n", "assumptions");
        return page.ToString();
    }

    private static string Verdict(IReadOnlyList<ReportedRun> runs)
    {
        RunCounts counts = RunCounts.Of(runs);
        string sign = counts.Violated > 0 ? "❌" : counts.NotJudged > 0 || counts.Runs == 0 ? "⚠️" : "✅";
        return $"{sign} {counts}";
    }

    // The command is long, and the same for all rules of a run: said once, it leaves room for more failures.
    private static string Failure(ReportedRun run, Finding finding, bool first) => Row(
        Text(run.Name, NameMax),
        Text(run.Summary.Engine, NameMax),
        $"**{Text(finding.Rule, NameMax)}** {Text(finding.Name, NameMax)}",
        finding.AtNs is { } at ? HumanDuration.Clock(at, decimals: 3) : "–",
        Text(finding.Reason, ReasonMax),
        run.ReplayCommand.Length == 0 ? "–" : !first ? "as above" : MarkdownText.Code(run.ReplayCommand, CommandMax));

    private static string Engine(EngineSummary engine)
    {
        RecoveryStatistics statistics = engine.Statistics;
        return Row(
            Text(engine.Engine, NameMax),
            engine.Counts.ToString(),
            RecoveryTable.Cells(statistics)[0],
            Cell(statistics.Total?.P50, statistics.Total),
            Cell(statistics.Total?.P95, statistics.Total),
            Cell(statistics.Total?.P99, statistics.Total),
            Cell(statistics.Total?.Max, statistics.Total),
            Cell(statistics.OperatingSystem?.P50, statistics.OperatingSystem),
            Cell(statistics.Engine?.P50, statistics.Engine),
            Cell(statistics.Network?.P50, statistics.Network),
            HumanDuration.Format(engine.FalseConnectedNs),
            HumanDuration.Count(engine.LeakedPackets));
    }

    private static string Run(ReportedRun run)
    {
        RecoveryStatistics statistics = run.Summary.Statistics;
        string broken = string.Join(' ', run.Summary.Violations.Select(static one => one.Rule));
        return Row(
            Text(run.Name, NameMax),
            Text(run.Summary.Engine, NameMax),
            run.Summary.Verdict == Outcome.Violated ? $"violates {Text(broken, NameMax)}" : Words(run.Summary.Verdict),
            RecoveryTable.Cells(statistics)[0],
            Cell(statistics.Total?.Max, statistics.Total),
            run.Summary.Judged ? HumanDuration.Format(run.Summary.FalseConnectedNs) : "–",
            MarkdownText.Code(run.Summary.Hash, NameMax));
    }

    private static string[] Assumptions(IReadOnlyList<ReportedRun> runs) =>
    [
        .. runs.SelectMany(static run => run.Summary.Assumed)
            .GroupBy(static one => (one.Key, one.Fact))
            .Select(static group =>
            {
                string values = string.Join(" or ", group.Select(static one => one.Value).Distinct());
                return $"- {Text(group.Key.Key, NameMax)}: {Text(values, NameMax)} ({Text(group.Key.Fact, NameMax)})\n";
            }),
    ];

    private static string Row(params ReadOnlySpan<string> cells) =>
        string.Create(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells)} |\n");

    private static string Cell(long? length, Percentiles? of) =>
        of is null ? "–" : HumanDuration.FormatOrNever(length);

    private static string Words(Outcome outcome) => outcome == Outcome.Holds ? "holds" : "not judged";

    private static string Text(string text, int lengthMax) => MarkdownText.Escape(text, lengthMax);
}
