namespace SleepSim.Reports;

/// <summary>A rule that was broken, as a timeline shows it.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Rule">Its id, such as L3.</param>
/// <param name="Text">What was broken, in a few words.</param>
public sealed record Violation(long At, string Rule, string Text);
