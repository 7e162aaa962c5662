namespace SleepSim.Scenarios;

/// <summary>The lid is closed for a while: a clamshell sleep, unless the machine is on mains power with an external
/// display (P14). A machine that sleeps already does not notice.</summary>
/// <param name="For">How long it stays closed.</param>
public sealed record LidClosed(TimeSpan For) : LastingOperation(For);
