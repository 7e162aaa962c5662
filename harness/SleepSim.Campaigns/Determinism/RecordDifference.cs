namespace SleepSim.Campaigns;

/// <summary>The first record in which two traces differ.</summary>
/// <param name="Number">Its place in the trace, from 0.</param>
/// <param name="At">Its time in the first run, else in the second, in nanoseconds since the run began.</param>
/// <param name="First">As the first run has it, as a line of a trace file; empty when that trace is over.</param>
/// <param name="Second">As the second run has it; empty when that trace is over.</param>
public sealed record RecordDifference(long Number, long At, string First, string Second);
