namespace SleepSim.Scenarios;

/// <summary>A dock with Ethernet is plugged in for a while: it becomes the primary interface, and Wi-Fi stays up
/// behind it.</summary>
/// <param name="For">How long.</param>
public sealed record EthernetPlugged(TimeSpan For) : LastingOperation(For);
