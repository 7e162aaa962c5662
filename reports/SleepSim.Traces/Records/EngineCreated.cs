namespace SleepSim.Traces;

/// <summary>An engine was created for a start.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Generation">Counted from one.</param>
public sealed record EngineCreated(long At, int Generation) : TraceRecord(At)
{
    private protected override int Tag => 15;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add((long)Generation);
    }
}
