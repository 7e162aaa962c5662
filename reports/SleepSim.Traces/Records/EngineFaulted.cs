namespace SleepSim.Traces;

/// <summary>The engine broke the contract of its loop; the run ends here.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Generation">Which one.</param>
/// <param name="Kind">How.</param>
/// <param name="Detail">The exception or the values.</param>
public sealed record EngineFaulted(long At, int Generation, FaultKind Kind, string Detail) : TraceRecord(At)
{
    private protected override int Tag => 20;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add((long)Generation);
        hash.Add((long)Kind);
        hash.Add(Detail);
    }
}
