using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.Scenarios;

/// <summary>Scenarios for property tests: drawn as <see cref="ScenarioGenerator"/> draws them, shrunk as
/// <see cref="ScenarioShrinker"/> shrinks them.</summary>
public static class ScenarioArbitrary
{
    /// <summary>Scenarios with this many operations.</summary>
    public static Arbitrary<Scenario> Of(int operations)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(operations, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(operations, ScenarioGenerator.OperationsMax);
        return Arb.From(ScenarioGenerator.Scenarios(operations), ScenarioShrinker.Candidates);
    }

    /// <summary>Scenarios with ten operations; FsCheck finds this one by its type.</summary>
    public static Arbitrary<Scenario> Scenario() => Of(10);
}
