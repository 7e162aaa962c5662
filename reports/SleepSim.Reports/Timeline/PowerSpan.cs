using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>A stretch of one power state; times in nanoseconds since the run began.</summary>
internal sealed record PowerSpan(long From, long To, PowerState State);
