using SleepSim.Campaigns;

namespace SleepSim.Cli;

/// <summary>Failures of one rule and one cause.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Cause">The reason without what varies.</param>
/// <param name="Count">How many scenarios.</param>
/// <param name="First">The first of them.</param>
/// <param name="FirstAtNs">When the first violates the rule.</param>
/// <param name="FirstReason">Why the first violates it.</param>
/// <param name="Shrunk">The first, made small; null when there are too many failures for that.</param>
internal sealed record FailureReport(
    string Rule, string Cause, long Count, long First, long FirstAtNs, string FirstReason, ShrunkReport? Shrunk)
{
    /// <summary>A failure, and what was made of it.</summary>
    public static FailureReport Of(CampaignFailure failure, FoundFailure? found) => new(
        failure.Rule,
        failure.Cause,
        failure.Tally.Count,
        failure.Tally.First,
        failure.At,
        failure.Reason,
        found is null ? null : Shrunken(found));

    private static ShrunkReport Shrunken(FoundFailure found) => new(
        found.Name + ".yaml",
        found.Name + "/timeline.png",
        $"sleepsim replay {found.Name}.yaml --engine {found.Result.Engine}",
        found.Scenario.Timeline.Count,
        found.Result.Hash,
        found.Finding.At ?? 0,
        found.Finding.Invariant.Name,
        found.Finding.Reason,
        [.. found.Result.Symptoms.Select(symptom => symptom.Name).Distinct()],
        found.Moments,
        [.. found.Known.Select(bug => new KnownBugReport(bug.Id, bug.Story, bug.Source))]);
}
