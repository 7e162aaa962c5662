namespace SleepSim.Traces;

/// <summary>Where a trace file stops being one, and why.</summary>
/// <param name="Line">The line, from one.</param>
/// <param name="Reason">What was found and what was expected, without a full stop.</param>
public sealed record TraceFault(long Line, string Reason);
