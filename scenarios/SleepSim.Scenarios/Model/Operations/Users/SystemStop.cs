namespace SleepSim.Scenarios;

/// <summary>The system stops the tunnel for a reason of its own (L22).</summary>
/// <param name="Reason">Which.</param>
public sealed record SystemStop(SystemStopReason Reason) : InstantOperation;
