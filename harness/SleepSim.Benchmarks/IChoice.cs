using SleepSim.Harness;
using SleepSim.Scenarios;

namespace SleepSim.Benchmarks;

/// <summary>What to run next.</summary>
internal interface IChoice
{
    Scenario Next();

    void Report(Scenario scenario, Coverage coverage);
}
