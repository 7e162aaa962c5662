namespace SleepSim.Scenarios;

/// <summary>The gateway is down, and knows no session when it comes back.</summary>
/// <param name="For">How long.</param>
public sealed record GatewayRestart(TimeSpan For) : LastingOperation(For);
