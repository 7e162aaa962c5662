namespace SleepSim.Scenarios;

/// <summary>The power cable is plugged in or pulled out (P10, P14).</summary>
/// <param name="To">What the machine runs on from here on.</param>
public sealed record PowerSourceChange(PowerSource To) : InstantOperation;
