namespace SleepSim.Traces;

/// <summary>A start was asked for.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Cause">Who asked.</param>
/// <param name="Answer">What came of it.</param>
public sealed record StartRequested(long At, StartCause Cause, StartAnswer Answer) : TraceRecord(At)
{
    private protected override int Tag => 14;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add((long)Cause);
        hash.Add((long)Answer);
    }
}
