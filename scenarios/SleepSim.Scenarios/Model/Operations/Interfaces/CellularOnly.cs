namespace SleepSim.Scenarios;

/// <summary>Wi-Fi is out of reach, and cellular carries on behind another NAT. Only where there is cellular
/// (D4).</summary>
/// <param name="For">How long.</param>
public sealed record CellularOnly(TimeSpan For) : LastingOperation(For);
