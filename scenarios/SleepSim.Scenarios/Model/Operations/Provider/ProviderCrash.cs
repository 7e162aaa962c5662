namespace SleepSim.Scenarios;

/// <summary>The provider's process dies (L44).</summary>
public sealed record ProviderCrash() : InstantOperation;
