namespace SleepSim.Traces;

/// <summary>The wall clock was set (C6).</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="By">Nanoseconds; negative when it was set back.</param>
public sealed record WallClockSet(long At, long By) : TraceRecord(At)
{
    private protected override int Tag => 37;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add(By);
    }
}
