using SleepSim.Harness;
using SleepSim.Traces;

namespace SleepSim.Live;

/// <summary>What came of a live run.</summary>
/// <param name="Result">Of the same kind as a simulated one.</param>
/// <param name="Trace">Its records, in order.</param>
internal sealed record LiveResult(RunResult Result, IReadOnlyList<TraceRecord> Trace);
