namespace SleepSim.Scenarios;

/// <summary>A candidate, and where it was found.</summary>
/// <param name="Candidate">Legal, and smaller than what it was made from.</param>
/// <param name="Key">Under which it counts as tried.</param>
/// <param name="Place">Where shrinking goes on when it is accepted.</param>
internal sealed record ShrinkAttempt(Scenario Candidate, UInt128 Key, ShrinkPlace Place);
