namespace SleepSim.Scenarios;

/// <summary>The system kills the provider's process for its memory (L43). Only where there is a limit.</summary>
public sealed record ProviderJetsam() : InstantOperation;
