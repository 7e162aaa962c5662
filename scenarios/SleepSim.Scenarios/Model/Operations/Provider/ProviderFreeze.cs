namespace SleepSim.Scenarios;

/// <summary>The provider's process does not run; what it is told waits.</summary>
/// <param name="For">How long.</param>
public sealed record ProviderFreeze(TimeSpan For) : LastingOperation(For);
