namespace SleepSim.Traces;

/// <summary>An engine was let go; it is never called again.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Generation">Which one.</param>
public sealed record EngineDiscarded(long At, int Generation) : TraceRecord(At)
{
    private protected override int Tag => 16;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add((long)Generation);
    }
}
