using System.Collections.Concurrent;
using SleepSim.Scenarios;

namespace SleepSim.Campaigns;

/// <summary>The rules that the healthy engine violates in the scenarios of one seed. Many bugs fail in the same
/// scenarios, so each is run once. Safe from many threads.</summary>
internal sealed class HealthyRuns(HuntPlan plan, long seed)
{
    private readonly ConcurrentDictionary<int, IReadOnlyList<string>> _violated = [];

    public long Seed => seed;

    /// <summary>The scenario of an index.</summary>
    public Scenario Scenario(int index) => ScenarioGenerator.Generate(seed, index, plan.Generation);

    /// <summary>The ids of the rules it violates in that scenario.</summary>
    public IReadOnlyList<string> Violated(int index, Scenario scenario) =>
        _violated.GetOrAdd(index, _ => BugHunt.Violated(plan.Healthy, scenario, plan.Cryptography));
}
