namespace SleepSim.Scenarios;

/// <summary>The NAT forgets its mappings.</summary>
public sealed record NatExpiry() : InstantOperation;
