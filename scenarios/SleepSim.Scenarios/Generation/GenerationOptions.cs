namespace SleepSim.Scenarios;

/// <summary>What the scenarios of a campaign have in common. A value: a scenario is a function of (seed, index,
/// options).</summary>
public sealed record GenerationOptions
{
    /// <summary>How many operations, from 1 to <see cref="ScenarioGenerator.OperationsMax"/>.</summary>
    public int Operations { get; init; } = 10;

    /// <summary>The platform of all; null to draw one for each.</summary>
    public Platform? Platform { get; init; }

    /// <summary>The operations there may be, by their names in scenario files; empty for all. Sleeps are always among
    /// them: nothing else opens the place that a dark wake or a late callback needs.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];
}
