namespace SleepSim.Traces;

/// <summary>The session manager changed its own state (L5).</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="To">From here on.</param>
public sealed record SessionStateChanged(long At, SessionState To) : TraceRecord(At)
{
    private protected override int Tag => 13;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add((long)To);
    }
}
