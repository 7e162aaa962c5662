namespace SleepSim.Scenarios;

/// <summary>The Wi-Fi interface has no link. Afterwards link, address and route come back with the host's
/// delays.</summary>
/// <param name="For">How long.</param>
public sealed record InterfaceDown(TimeSpan For) : LastingOperation(For);
