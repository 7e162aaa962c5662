using SleepSim.Harness;
using SleepSim.Reports;
using SleepSim.Traces;

namespace SleepSim.Cli;

/// <summary>What came of one run, and where it was written.</summary>
/// <param name="Result">What came of it.</param>
/// <param name="Folder">Its folder; null when nothing was to be written.</param>
/// <param name="Trace">Its records; empty when nothing was to be recorded.</param>
/// <param name="Summary">The same as what came of it, in the words of the reports.</param>
internal sealed record RunReport(
    RunResult Result, RunFolder? Folder, IReadOnlyList<TraceRecord> Trace, RunSummary Summary);
