using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>Judges one run by one rule, record by record.</summary>
internal abstract class Judge
{
    private long? _violatedAt;
    private string _reason = "";
    private bool _tested;

    public bool HasViolation => _violatedAt is not null;

    /// <summary>Takes the next record. The state has seen it already.</summary>
    public abstract void Take(TraceRecord record, RunState state);

    public Finding Conclude(Invariant rule) => new(
        rule,
        HasViolation ? Outcome.Violated : _tested ? Outcome.Holds : Outcome.NotJudged,
        _violatedAt,
        _reason);

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
