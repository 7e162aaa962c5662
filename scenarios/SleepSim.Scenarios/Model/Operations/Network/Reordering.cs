namespace SleepSim.Scenarios;

/// <summary>Datagrams overtake each other.</summary>
/// <param name="For">How long.</param>
/// <param name="PerMille">How many of 1,000 are late.</param>
/// <param name="By">By how much.</param>
public sealed record Reordering(TimeSpan For, int PerMille, TimeSpan By) : LastingOperation(For);
