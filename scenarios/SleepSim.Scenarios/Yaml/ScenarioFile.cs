namespace SleepSim.Scenarios;

/// <summary>A scenario and where it was found.</summary>
/// <param name="Path">Relative to the library, with '/' between its parts.</param>
/// <param name="Scenario">What it holds.</param>
public sealed record ScenarioFile(string Path, Scenario Scenario);
