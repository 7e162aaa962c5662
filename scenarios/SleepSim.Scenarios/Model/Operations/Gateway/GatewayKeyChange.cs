namespace SleepSim.Scenarios;

/// <summary>The gateway runs with another private key, by mistake: it cannot read what the machine sends.</summary>
/// <param name="For">How long.</param>
public sealed record GatewayKeyChange(TimeSpan For) : LastingOperation(For);
