using SleepSim.Harness;
using SleepSim.Scenarios;

namespace SleepSim.Campaigns;

/// <summary>Where the scenarios of a campaign come from. Safe from many threads.</summary>
internal interface IScenarioSource
{
    /// <summary>Whether scenario i is a function of the plan and i.</summary>
    bool CanRepeat { get; }

    /// <summary>The scenario to run under an index.</summary>
    Scenario Take(long index);

    /// <summary>What came of it.</summary>
    void Tell(long index, Scenario scenario, RunResult result);
}
