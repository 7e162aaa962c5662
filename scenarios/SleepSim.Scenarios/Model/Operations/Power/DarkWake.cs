namespace SleepSim.Scenarios;

/// <summary>The sleeping machine wakes darkly: processor and network, but no display (P9–P12). Only inside a
/// sleep.</summary>
/// <param name="For">How long.</param>
/// <param name="Then">What follows: sleep again, or a full wake, which ends the sleep around it.</param>
/// <param name="Reason">As a power log gives it.</param>
public sealed record DarkWake(
    TimeSpan For, AfterDarkWake Then = AfterDarkWake.Sleep, string Reason = "Maintenance") : LastingOperation(For);
