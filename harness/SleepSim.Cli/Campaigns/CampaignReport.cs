using System.Globalization;
using SleepSim.Campaigns;
using SleepSim.Reports;

namespace SleepSim.Cli;

/// <summary>What a campaign found, for its report: a function of the result alone, so that the same result gives the
/// same report. Paths are relative to the report's folder.</summary>
internal sealed record CampaignReport
{
    public required string Engine { get; init; }
    public required string Version { get; init; }
    public required long Seed { get; init; }
    public required string Mode { get; init; }
    public required string Shard { get; init; }
    public required int Operations { get; init; }
    public required string Platform { get; init; }
    public required IReadOnlyList<string> Only { get; init; }
    public required string Cryptography { get; init; }
    public required long Scenarios { get; init; }
    public required string Simulated { get; init; }
    public required long Events { get; init; }
    public required long Violating { get; init; }
    public required long NotJudged { get; init; }
    public required long RunTwice { get; init; }
    public required long RunWithBothCryptographies { get; init; }
    public required string Digest { get; init; }
    public required IReadOnlyList<RuleReport> Rules { get; init; }
    public required IReadOnlyList<FailureReport> Failures { get; init; }
    public required IReadOnlyList<ReachedReport> Reached { get; init; }
    public required IReadOnlyList<string> NeverReached { get; init; }

    /// <summary>What a campaign found, and what of all that is worth reaching it did not reach.</summary>
    public static CampaignReport Of(
        CampaignPlan plan,
        Shard shard,
        CampaignResult result,
        IReadOnlyList<FoundFailure> found,
        IReadOnlyList<string> worthReaching) => new()
    {
        Engine = plan.Engine,
        Version = CampaignHeader.ThisModel,
        Seed = plan.Seed,
        Mode = plan.Guided ? "guided" : "plain",
        Shard = shard.ToString(),
        Operations = plan.Generation.Operations,
        Platform = plan.Generation.Platform?.ToString() ?? "any",
        Only = plan.Generation.Only,
        Cryptography = plan.Cryptography.ToString(),
        Scenarios = result.Totals.Ran,
        Simulated = CampaignWords.Simulated(result.Totals.Simulated),
        Events = result.Totals.Events,
        Violating = result.Totals.Violating,
        NotJudged = result.Totals.Unjudged,
        RunTwice = result.Totals.Twice,
        RunWithBothCryptographies = result.Totals.Both,
        Digest = result.Totals.Digest.ToString("x16", CultureInfo.InvariantCulture),
        Rules = [.. result.Rules.Select(rule => new RuleReport(rule.Rule, rule.Tally.Count, rule.Tally.First))],
        Failures = [.. result.Failures.Select(failure => FailureReport.Of(
            failure, found.FirstOrDefault(one => one.Failure == failure)))],
        Reached = [.. result.Reached.Select(one => new ReachedReport(one.Name, one.Tally.Count, one.Tally.First))],
        NeverReached = [.. Missing(worthReaching, result)],
    };

    private static IEnumerable<string> Missing(IReadOnlyList<string> worthReaching, CampaignResult result)
    {
        SortedSet<string> reached = new(result.Reached.Select(one => one.Name), StringComparer.Ordinal);
        return worthReaching.Where(name => !reached.Contains(name));
    }
}
