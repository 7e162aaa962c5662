namespace SleepSim.Scenarios;

/// <summary>Datagrams take longer.</summary>
/// <param name="For">How long.</param>
/// <param name="OneWay">One way, each way, instead of the network's latency.</param>
public sealed record LatencyRise(TimeSpan For, TimeSpan OneWay) : LastingOperation(For);
