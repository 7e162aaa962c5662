using SleepSim.Scenarios;

namespace SleepSim.Campaigns;

/// <summary>SleepSim itself failed at a scenario.</summary>
public sealed class ScenarioFailedException(long index, Scenario scenario, Exception inner)
    : Exception($"Running scenario {index} failed: {inner.Message}", inner)
{
    /// <summary>Which scenario.</summary>
    public long Index => index;

    /// <summary>The scenario.</summary>
    public Scenario Scenario => scenario;
}
