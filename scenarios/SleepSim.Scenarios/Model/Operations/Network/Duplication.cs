namespace SleepSim.Scenarios;

/// <summary>Datagrams arrive twice.</summary>
/// <param name="For">How long.</param>
/// <param name="PerMille">How many of 1,000.</param>
public sealed record Duplication(TimeSpan For, int PerMille) : LastingOperation(For);
