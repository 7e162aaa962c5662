namespace SleepSim.Reports;

/// <summary>A rule that some runs broke.</summary>
/// <param name="Rule">Its id, such as L3.</param>
/// <param name="Name">What it is about.</param>
/// <param name="Runs">How many broke it.</param>
public sealed record BrokenRule(string Rule, string Name, int Runs);
