namespace SleepSim.Scenarios;

/// <summary>What a scenario expects of an engine.</summary>
/// <param name="Engine">The engine's name.</param>
/// <param name="Violates">The ids of the invariants it violates, sorted; empty when everything holds.</param>
public sealed record Expectation(string Engine, IReadOnlyList<string> Violates);
