namespace SleepSim.Scenarios;

/// <summary>What a scenario allows those who play it on a real kernel, in real time. The simulator has no use for
/// it.</summary>
public sealed record LiveProfile
{
    /// <summary>Sleeps longer than this may be played as if they were this long; null when they may not.</summary>
    public TimeSpan? LongestSleep { get; init; }
}
