namespace SleepSim.Reports;

/// <summary>A line of a text timeline.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Until">The last of the happenings folded into it.</param>
/// <param name="Lane">The subject; empty for a rule across the page.</param>
/// <param name="Words">What happened.</param>
internal sealed record Happening(long At, long Until, string Lane, string Words);
