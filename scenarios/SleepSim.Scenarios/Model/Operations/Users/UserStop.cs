namespace SleepSim.Scenarios;

/// <summary>The user or the app stops the tunnel.</summary>
public sealed record UserStop() : InstantOperation;
