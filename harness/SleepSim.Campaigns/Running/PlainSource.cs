using SleepSim.Harness;
using SleepSim.Scenarios;

namespace SleepSim.Campaigns;

/// <summary>Scenarios that are a function of the plan and the index.</summary>
internal sealed class PlainSource(CampaignPlan plan) : IScenarioSource
{
    public bool CanRepeat => true;

    public Scenario Take(long index) => ScenarioGenerator.Generate(plan.Seed, index, plan.Generation);

    public void Tell(long index, Scenario scenario, RunResult result)
    {
    }
}
