using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>Judges one run by one rule, record by record.</summary>
internal abstract class Judge
{
    private long? _violatedAt;
    private string _reason = "";
    private bool _tested;

    public bool HasViolation => _violatedAt is not null;

    /// <summary>Which of the records that come by the hundred it has to see.</summary>
    public abstract FrequentRecords Reads { get; }

    protected bool Tested => _tested;

    /// <summary>From which moment on it has to see every record, because time alone decides something for it. Asked
    /// after each record it takes; a moment too early does no harm.</summary>
    /// <returns>Nanoseconds since the run began; the greatest number when time decides nothing.</returns>
    public virtual long DueAt(RunState state) => long.MaxValue;

    /// <summary>Takes the next record. The state has seen it already.</summary>
    public abstract void Take(TraceRecord record, RunState state);

    public Finding Conclude(Invariant rule) => new(
        rule,
        HasViolation ? Outcome.Violated : _tested ? Outcome.Holds : Outcome.NotJudged,
        _violatedAt,
        _reason);

    /// <summary>When something that is measured in true time will have lasted for its budget.</summary>
    protected static long EndOf(Lasting lasting) => lasting.EndsAt ?? long.MaxValue;

    /// <summary>The same in time awake. In sleep that stands still, and the wake is seen by everyone.</summary>
    protected static long EndAwake(Lasting lasting, RunState state) => AtUptime(lasting.EndsAt, state);

    /// <summary>When the machine will have been awake for so long; nothing for null.</summary>
    protected static long AtUptime(long? uptime, RunState state) =>
        uptime is { } end && state.Power != PowerState.Asleep ? state.Now + (end - state.Uptime) : long.MaxValue;

    /// <summary>Something happened that puts the rule to the test.</summary>
    protected void Test() => _tested = true;

    /// <summary>The first violation counts; later ones are mostly its consequences.</summary>
    protected void Violate(long at, string reason)
    {
        if (HasViolation) return;
        _violatedAt = at;
        _reason = reason;
    }
}
