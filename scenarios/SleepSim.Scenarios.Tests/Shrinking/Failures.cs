using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.Scenarios.Tests.Shrinking;

/// <summary>Generated scenarios that fail in one way or another.</summary>
internal static class Failures
{
    /// <summary>A scenario with one of the ways to fail that it fails in.</summary>
    public static Arbitrary<(Scenario Scenario, Func<Scenario, bool> Fails)> Any(Func<Scenario, bool>[] ways)
        => (from seed in Gen.Choose(0, 1_000_000)
            from fails in Gen.Elements(ways)
            select (Scenario: ScenarioGenerator.Generate(seed, 0), Fails: fails))
            .Where(one => one.Fails(one.Scenario))
            .ToArbitrary();
}
