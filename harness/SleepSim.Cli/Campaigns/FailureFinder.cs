using System.Globalization;
using SleepSim.Campaigns;
using SleepSim.Harness;
using SleepSim.Reports;
using SleepSim.Scenarios;

namespace SleepSim.Cli;

/// <summary>Makes of each failure of a campaign what a person can work with: a small scenario file, checked by reading
/// it back and running it, with its story and its picture.</summary>
internal sealed class FailureFinder(
    TestedEngine engine,
    FuzzOptions options,
    Terminal terminal,
    Workshop workshop,
    Progress progress,
    RunWatch? watch)
{
    // An engine that fails in more ways than this has told enough.
    private const int FailuresMax = 40;

    private readonly ScenarioRunner _runner = new(workshop.Engine(engine.Name), reports: null);
    private readonly FailureShrinker _shrinker = new(engine, options.Plan.Cryptography, options.Order.Jobs, watch);

    /// <summary>Works on all failures, or on those that come first: of each rule the one with the lowest index, then
    /// the second ones.</summary>
    /// <exception cref="InvalidOperationException">A file does not replay to what it was written for.</exception>
    public IReadOnlyList<FoundFailure> Find(IReadOnlyList<CampaignFailure> failures)
    {
        if (failures.Count == 0) return [];
        RunFolder.Writing(options.Folder, () => Directory.CreateDirectory(options.Folder));
        return [.. Chosen(failures).Select(Find)];
    }

    private static CampaignFailure[] Chosen(IReadOnlyList<CampaignFailure> failures) =>
    [
        .. failures.GroupBy(failure => failure.Rule)
            .SelectMany(rule => rule.OrderBy(failure => failure.Tally.First).Select((failure, rank) => (failure, rank)))
            .OrderBy(one => one.rank).ThenBy(one => one.failure.Rule, StringComparer.Ordinal)
            .Take(FailuresMax)
            .OrderBy(one => one.failure.Rule, StringComparer.Ordinal).ThenBy(one => one.rank)
            .Select(one => one.failure),
    ];

    private FoundFailure Find(CampaignFailure failure)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{failure.Rule}-{failure.Tally.First}");
        Scenario small = options.Shrinks
            ? _shrinker.Shrink(failure, step => progress.Show(() => Describe(failure.Rule, step)), terminal.Hurried)
            : ScenarioReader.Read(failure.Scenario, name + ".yaml");
        small = small with { Name = name, Question = "", Expect = [] };
        string hash = Watched(() => engine.Run(small, Cryptography.Real).Hash);
        small = small with { Source = Source(failure, hash) };
        string file = Path.Combine(options.Folder, name + ".yaml");
        RunFolder.Writing(file, () =>
        {
            File.WriteAllText(file, ScenarioWriter.Write(small));
            return true;
        });
        return Told(failure, file, hash);
    }

    private FoundFailure Told(CampaignFailure failure, string file, string hash)
    {
        Scenario read = ScenarioReader.ReadFile(file);
        RunReport report = Watched(() => _runner.RunIn(Path.Combine(options.Folder, read.Name), read));
        if (report.Result.Hash != hash || !FailureShrinker.Fails(report.Result, failure))
        {
            throw new InvalidOperationException(
                $"{file} does not replay to the violation of {failure.Rule} and the hash it was written with.");
        }

        Harness.Finding finding = report.Result.Verdict.Violations.First(one => one.Invariant.Id == failure.Rule);
        return new FoundFailure(
            failure,
            read,
            file,
            report.Folder!,
            report.Result,
            finding,
            LastMoments.Of(report.Trace, finding.At ?? 0),
            [.. workshop.Bugs.Where(bug => finding.Invariant.FieldBugs.Contains(bug.Id))]);
    }

    private T Watched<T>(Func<T> work) => watch is null ? work() : watch.Guard(work);

    private string Source(CampaignFailure failure, string hash)
    {
        string mode = options.Plan.Guided ? " --guided" : "";
        string where = string.Create(
            CultureInfo.InvariantCulture, $"fuzz{mode}, seed {options.Plan.Seed}, scenario {failure.Tally.First}");
        string before = HumanDuration.Count(
            ScenarioReader.Read(failure.Scenario, "scenario").Timeline.Count, "operation", "operations");
        return new Origin(failure.Rule, engine.Name, hash).ToText($"{where}, {before} before shrinking");
    }

    private static string Describe(string rule, ShrinkProgress step) => string.Create(
        CultureInfo.InvariantCulture,
        $"shrinking {rule}: {step.Operations} operations left, try {step.Attempts} of at most {step.AttemptsMax}");
}
