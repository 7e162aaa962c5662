namespace SleepSim.Scenarios;

/// <summary>How far shrinking has come.</summary>
/// <param name="Attempts">Scenarios tried.</param>
/// <param name="AttemptsMax">Scenarios that may be tried.</param>
/// <param name="Operations">Operations of the smallest scenario that still fails.</param>
/// <param name="Length">How long its timeline lasts.</param>
public sealed record ShrinkProgress(int Attempts, int AttemptsMax, int Operations, TimeSpan Length);
