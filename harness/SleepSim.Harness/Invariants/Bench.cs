using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>All judges of a run. They read its trace as it comes.</summary>
internal sealed class Bench : ITraceSink
{
    private readonly RunState _state;
    private readonly Judge[] _judges;

    public Bench(Scenario scenario)
    {
        _state = new RunState(scenario.Applications.RunInDarkWake, scenario.Host.ReusesProcess);
        _judges = [.. InvariantCatalogue.All.Select(rule => rule.CreateJudge(scenario))];
    }

    public void Take(TraceRecord record)
    {
        _state.Take(record);
        foreach (Judge judge in _judges) judge.Take(record, _state);
    }

    public Verdict Conclude() =>
        new([.. _judges.Select((judge, i) => judge.Conclude(InvariantCatalogue.All[i]))]);
}
