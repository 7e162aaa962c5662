namespace SleepSim.Scenarios;

/// <summary>The gateway is under load and answers handshakes with cookies (whitepaper, section 5.3).</summary>
/// <param name="For">How long.</param>
public sealed record GatewayOverload(TimeSpan For) : LastingOperation(For);
