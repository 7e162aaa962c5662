namespace SleepSim.Scenarios;

/// <summary>The network has no IPv4: IPv4 hosts are reached through NAT64, by the addresses its resolver
/// makes.</summary>
/// <param name="For">How long.</param>
public sealed record Ipv6Only(TimeSpan For) : LastingOperation(For);
