namespace SleepSim.Scenarios;

/// <summary>The NAT gives every mapping another public address and port; the gateway hears from there on what goes
/// out next (W9).</summary>
public sealed record NatRebinding() : InstantOperation;
