using SleepSim.Scenarios;

namespace SleepSim.Campaigns;

/// <summary>A known bug, found by a plain campaign.</summary>
/// <param name="Bug">Its id.</param>
/// <param name="Seed">Of the campaign.</param>
/// <param name="Needed">Scenarios run until it was found, that one included; null when it was not.</param>
/// <param name="Rule">The rule that the bug violates and the healthy engine holds; empty when it was not
/// found.</param>
/// <param name="Shrunk">The smallest scenario in which that is so; null when it was not found.</param>
/// <param name="Shrinking">How long shrinking took.</param>
public sealed record BugFind(
    string Bug, long Seed, int? Needed, string Rule, Scenario? Shrunk, TimeSpan Shrinking)
{
    /// <summary>Operations after shrinking; 0 when it was not found.</summary>
    public int Operations => Shrunk?.Timeline.Count ?? 0;
}
