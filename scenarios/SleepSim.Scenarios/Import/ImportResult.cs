namespace SleepSim.Scenarios;

/// <summary>A scenario made of a power log.</summary>
/// <param name="Scenario">The scenario; legal.</param>
/// <param name="Counts">What became of the lines.</param>
public sealed record ImportResult(Scenario Scenario, ImportCounts Counts);
