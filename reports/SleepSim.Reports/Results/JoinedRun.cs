namespace SleepSim.Reports;

/// <summary>A run among others.</summary>
/// <param name="Variant">What tells it apart from others of its scenario and engine; empty for the only one.</param>
/// <param name="Missing">What is missing from it and why, in sentences.</param>
/// <param name="Summary">What came of it, as in its <c>summary.json</c>.</param>
public sealed record JoinedRun(string Variant, IReadOnlyList<string> Missing, RunSummary Summary);
