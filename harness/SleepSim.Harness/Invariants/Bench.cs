using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>All judges of a run. They read its trace as it comes.</summary>
internal sealed class Bench : ITraceSink
{
    private readonly RunState _state;
    private readonly Judge?[] _judges;

    public Bench(Scenario scenario)
    {
        _state = new RunState(scenario.Applications.RunInDarkWake, scenario.Host.ReusesProcess);
        _judges =
        [
            .. InvariantCatalogue.All.Select(
                rule => scenario.NoChance.Contains(rule.Id) ? null : rule.CreateJudge(scenario)),
        ];
    }

    public void Take(TraceRecord record)
    {
        _state.Take(record);
        foreach (Judge? judge in _judges) judge?.Take(record, _state);
    }

    public Verdict Conclude() =>
        new([.. _judges.Select((judge, i) => Conclude(judge, InvariantCatalogue.All[i]))]);

    // Where the system leaves no engine a chance, nothing is held against one.
    private static Finding Conclude(Judge? judge, Invariant rule) =>
        judge?.Conclude(rule) ?? new Finding(rule, Outcome.NotJudged, At: null, "no engine has a chance here");
}
