namespace SleepSim.Harness;

/// <summary>What one invariant says of a run.</summary>
/// <param name="Invariant">The rule.</param>
/// <param name="Outcome">Whether it held.</param>
/// <param name="At">When it was first violated, in nanoseconds since the run began; null when it was not.</param>
/// <param name="Reason">Why, in words; empty when it held.</param>
public sealed record Finding(Invariant Invariant, Outcome Outcome, long? At, string Reason);
