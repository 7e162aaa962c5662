namespace SleepSim.Scenarios;

/// <summary>Applications open many connections, which triggers on-demand rules (D5, D17).</summary>
/// <param name="For">How long.</param>
/// <param name="To">Where to.</param>
/// <param name="Name">The host name that is looked up for them; empty for an address (D9).</param>
public sealed record Traffic(
    TimeSpan For, Destination To = Destination.Internet, string Name = "") : LastingOperation(For);
