namespace SleepSim.Scenarios;

/// <summary>The network names no name server, or names it late.</summary>
/// <param name="For">How long.</param>
public sealed record DnsMissing(TimeSpan For) : LastingOperation(For);
