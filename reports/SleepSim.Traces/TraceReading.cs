namespace SleepSim.Traces;

/// <summary>What came of reading a trace file.</summary>
/// <param name="Records">The records before the fault, or all of them, in order.</param>
/// <param name="Fault">Why there are no more; null for a whole trace.</param>
public sealed record TraceReading(IReadOnlyList<TraceRecord> Records, TraceFault? Fault);
