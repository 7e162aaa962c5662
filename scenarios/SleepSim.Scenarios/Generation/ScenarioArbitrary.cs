using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.Scenarios;

/// <summary>Scenarios for property tests: drawn as <see cref="ScenarioGenerator"/> draws them, shrunk as
/// <see cref="ScenarioShrinker"/> shrinks them.</summary>
public static class ScenarioArbitrary
{
    /// <summary>Scenarios with this many operations.</summary>
    public static Arbitrary<Scenario> Of(int operations) => Of(new GenerationOptions { Operations = operations });

    /// <summary>Scenarios as a campaign with these options draws them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Too few or too many operations, or no such platform.</exception>
    public static Arbitrary<Scenario> Of(GenerationOptions options)
        => Arb.From(ScenarioGenerator.Scenarios(options), ScenarioShrinker.Candidates);

    /// <summary>Scenarios with ten operations; FsCheck finds this one by its type.</summary>
    public static Arbitrary<Scenario> Scenario() => Of(10);
}
