namespace SleepSim.Scenarios;

/// <summary>Sleep is announced and then called off: clients see sleep and wake, and nothing slept (P8, Z4).</summary>
/// <param name="For">From the announcement to the wake.</param>
/// <param name="Reason">As a power log gives it.</param>
public sealed record AbortedSleep(TimeSpan For, string Reason = "Software Sleep") : LastingOperation(For);
