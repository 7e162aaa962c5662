namespace SleepSim.Reports;

/// <summary>What came of reading a summary.</summary>
/// <param name="Summary">The summary; null when there is none.</param>
/// <param name="Line">The line of the fault, from one, where it has one.</param>
/// <param name="Reason">Why there is none, as a part of a sentence; empty when there is one.</param>
internal sealed record SummaryReading(RunSummary? Summary, long? Line, string Reason);
