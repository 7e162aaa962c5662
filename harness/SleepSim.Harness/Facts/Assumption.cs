namespace SleepSim.Harness;

/// <summary>What a run assumed where nobody knows.</summary>
/// <param name="Key">The key in a scenario file.</param>
/// <param name="Value">Its value in that run.</param>
/// <param name="Fact">The id of the fact it belongs to.</param>
public sealed record Assumption(string Key, string Value, string Fact)
{
    /// <summary>Everything that a run of a scenario assumes, in the order of <see cref="Unknowns.All"/>.</summary>
    public static IReadOnlyList<Assumption> Of(Scenarios.Scenario scenario) =>
        [.. Unknowns.All.Select(unknown => unknown.In(scenario))];
}
