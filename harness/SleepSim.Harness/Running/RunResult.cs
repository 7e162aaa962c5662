using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>What came of a run.</summary>
/// <param name="Scenario">The scenario, as run.</param>
/// <param name="Engine">The engine's name.</param>
/// <param name="Verdict">What the invariants say.</param>
/// <param name="Symptoms">What a person would complain about.</param>
/// <param name="Recoveries">How each recovery went.</param>
/// <param name="Measures">What it cost.</param>
/// <param name="Coverage">What it reached.</param>
/// <param name="Hash">The trace's hash: the same for the same scenario, engine and version, everywhere.</param>
public sealed record RunResult(
    Scenario Scenario,
    string Engine,
    Verdict Verdict,
    IReadOnlyList<Symptom> Symptoms,
    IReadOnlyList<Recovery> Recoveries,
    RunMeasures Measures,
    Coverage Coverage,
    string Hash)
{
    /// <summary>What came first at one instant, in words: the strategy, what it was drawn from, and what it
    /// promises.</summary>
    public string Order { get; init; } = "";

    /// <summary>Where the engine was when it threw, as <see cref="EngineFaulted.Stack"/>; empty when it did
    /// not.</summary>
    public IReadOnlyList<string> Stack { get; init; } = [];
}
