namespace SleepSim.Traces;

/// <summary>A phase began.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Phase">The phase.</param>
public sealed record PhaseChanged(long At, RunPhase Phase) : TraceRecord(At)
{
    private protected override int Tag => 2;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add((long)Phase);
    }
}
