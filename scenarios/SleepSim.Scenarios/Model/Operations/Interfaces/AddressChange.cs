namespace SleepSim.Scenarios;

/// <summary>The primary interface gets another address without losing its link.</summary>
public sealed record AddressChange() : InstantOperation;
