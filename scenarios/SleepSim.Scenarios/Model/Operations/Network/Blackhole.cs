namespace SleepSim.Scenarios;

/// <summary>Datagrams vanish, also those on their way (N13).</summary>
/// <param name="For">How long.</param>
/// <param name="Way">Which ones.</param>
public sealed record Blackhole(TimeSpan For, BlackholeWay Way = BlackholeWay.Both) : LastingOperation(For);
