namespace SleepSim.Scenarios;

/// <summary>The user or the app starts the tunnel.</summary>
public sealed record UserStart() : InstantOperation;
