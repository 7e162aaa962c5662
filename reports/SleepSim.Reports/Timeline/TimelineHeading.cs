namespace SleepSim.Reports;

/// <summary>What stands above a timeline.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Engine">The engine's name.</param>
/// <param name="Verdict">What came of the run.</param>
/// <param name="Question">What the scenario asks, in one line; may be empty.</param>
public sealed record TimelineHeading(string Scenario, string Engine, Outcome Verdict, string Question);
