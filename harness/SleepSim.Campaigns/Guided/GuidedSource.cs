using System.Diagnostics;
using SleepSim.Harness;
using SleepSim.Scenarios;

namespace SleepSim.Campaigns;

/// <summary>Scenarios that a <see cref="GuidedSearch"/> chooses for many threads. Each is written to a file before it
/// runs, for whoever looks after the death of the process.</summary>
internal sealed class GuidedSource : IScenarioSource
{
    private static readonly TimeSpan _foreignEvery = TimeSpan.FromSeconds(3);

    private readonly GuidedSearch _search;
    private readonly RunningScenarios _running;
    private readonly Lock _choosing = new();
    private long _looked = Stopwatch.GetTimestamp();

    /// <param name="plan">The campaign.</param>
    /// <param name="catalogue">Of its engine.</param>
    /// <param name="file">The campaign's file.</param>
    /// <param name="corpus">The folder of what reached something new; null keeps nothing.</param>
    public GuidedSource(CampaignPlan plan, CoverageCatalogue catalogue, CampaignFile file, string? corpus)
    {
        _running = new RunningScenarios(file.Path);
        _search = new GuidedSearch(
            plan.Seed, plan.Generation, catalogue, new ScenarioCorpus(corpus), file.Done.Extent);
    }

    public bool CanRepeat => false;

    public Scenario Take(long index)
    {
        Scenario scenario;
        lock (_choosing)
        {
            if (Stopwatch.GetElapsedTime(_looked) > _foreignEvery)
            {
                _search.TakeForeign();
                _looked = Stopwatch.GetTimestamp();
            }

            scenario = _search.Next();
        }

        _running.Add(index, scenario);
        return scenario;
    }

    public void Tell(long index, Scenario scenario, RunResult result)
    {
        lock (_choosing) _search.Report(scenario, result.Coverage);
        _running.Remove(index);
    }
}
