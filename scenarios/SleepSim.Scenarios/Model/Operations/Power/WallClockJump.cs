namespace SleepSim.Scenarios;

/// <summary>Somebody, or a time server, sets the wall clock (C6). The other clocks do not move.</summary>
/// <param name="By">How far.</param>
/// <param name="Direction">Which way.</param>
public sealed record WallClockJump(TimeSpan By, ClockDirection Direction = ClockDirection.Back) : InstantOperation;
