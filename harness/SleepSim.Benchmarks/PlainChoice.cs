using SleepSim.Harness;
using SleepSim.Scenarios;

namespace SleepSim.Benchmarks;

/// <summary>One after the other, as a plain campaign.</summary>
internal sealed class PlainChoice(long seed, GenerationOptions options) : IChoice
{
    private long _index;

    public Scenario Next() => ScenarioGenerator.Generate(seed, _index++, options);

    public void Report(Scenario scenario, Coverage coverage)
    {
    }
}
