namespace SleepSim.Traces;

/// <summary>The engine was at a place that is worth testing.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Generation">Which one.</param>
/// <param name="Place">As the engine calls it.</param>
public sealed record EngineReached(long At, int Generation, string Place) : TraceRecord(At)
{
    private protected override int Tag => 46;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add((long)Generation);
        hash.Add(Place);
    }
}
