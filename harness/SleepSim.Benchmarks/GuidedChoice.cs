using SleepSim.Campaigns;
using SleepSim.Harness;
using SleepSim.Scenarios;

namespace SleepSim.Benchmarks;

/// <summary>As a guided campaign of one job chooses, without a folder.</summary>
internal sealed class GuidedChoice(long seed, GenerationOptions options, CoverageCatalogue catalogue) : IChoice
{
    private readonly GuidedSearch _search = new(seed, options, catalogue, new ScenarioCorpus(null));

    public Scenario Next() => _search.Next();

    public void Report(Scenario scenario, Coverage coverage) => _search.Report(scenario, coverage);
}
