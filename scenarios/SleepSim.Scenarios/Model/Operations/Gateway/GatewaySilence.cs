namespace SleepSim.Scenarios;

/// <summary>The gateway drops all it gets, and keeps its sessions.</summary>
/// <param name="For">How long.</param>
public sealed record GatewaySilence(TimeSpan For) : LastingOperation(For);
