using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>All judges of a run. They read its trace as it comes.</summary>
/// <remarks>Most records are traffic, and most judges have nothing to do with most of it. A judge is spared what it
/// does not read as long as time alone decides nothing for it; once it has found a violation, it is spared
/// everything.</remarks>
internal sealed class Bench
{
    // The flags of FrequentRecords, one array of readers each.
    private const int FrequentKinds = 10;

    private readonly Judge?[] _seats;
    private readonly Judge[] _judges;
    private readonly Judge[][] _readers = new Judge[FrequentKinds][];
    private long _soonestDue = long.MinValue;

    public Bench(Scenario scenario)
    {
        IReadOnlyList<Invariant> rules = InvariantCatalogue.All;
        _seats = new Judge?[rules.Count];
        for (int i = 0; i < _seats.Length; i++)
            _seats[i] = scenario.NoChance.Contains(rules[i].Id) ? null : rules[i].CreateJudge(scenario);
        _judges = [.. _seats.OfType<Judge>()];
        for (int i = 0; i < FrequentKinds; i++)
        {
            FrequentRecords kind = (FrequentRecords)(1 << i);
            _readers[i] = Array.FindAll(_judges, judge => (judge.Reads & kind) != 0);
        }
    }

    /// <summary>Takes the next record. The state has seen it already.</summary>
    public void Take(TraceRecord record, RunState state)
    {
        int kind = KindOf(record);
        if (kind < 0 || record.At >= _soonestDue) TakeAll(record, state);
        else TakeFrequent(record, state, _readers[kind]);
    }

    public Verdict Conclude()
    {
        Finding[] findings = new Finding[_seats.Length];
        for (int i = 0; i < findings.Length; i++) findings[i] = Conclude(_seats[i], InvariantCatalogue.All[i]);
        return new Verdict(findings);
    }

    private void TakeAll(TraceRecord record, RunState state)
    {
        _soonestDue = long.MaxValue;
        foreach (Judge judge in _judges) Take(judge, record, state);
    }

    private void TakeFrequent(TraceRecord record, RunState state, Judge[] readers)
    {
        foreach (Judge judge in readers) Take(judge, record, state);
    }

    private void Take(Judge judge, TraceRecord record, RunState state)
    {
        if (judge.HasViolation) return;
        judge.Take(record, state);
        if (!judge.HasViolation) _soonestDue = Math.Min(_soonestDue, judge.DueAt(state));
    }

    // The number of its flag; negative for what everyone reads.
    private static int KindOf(TraceRecord record) => record switch
    {
        DatagramSent => 0,
        DatagramReceived => 1,
        DeadlineArmed => 2,
        EchoSent => 3,
        EchoAnswered => 4,
        LookupSent or LookupAnswered => 5,
        EngineTold => 6,
        SocketErred => 7,
        DatagramLost => 8,
        EngineReached or EngineLogged or StatusObserved or InterfaceChanged => 9,
        _ => -1,
    };

    // Where the system leaves no engine a chance, nothing is held against one.
    private static Finding Conclude(Judge? judge, Invariant rule) =>
        judge?.Conclude(rule) ?? new Finding(rule, Outcome.NotJudged, At: null, "no engine has a chance here");
}
