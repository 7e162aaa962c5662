namespace SleepSim.Traces;

/// <summary>The provider's memory passed a whole MiB it had not yet reached (L43).</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Mebibytes">How much it uses.</param>
public sealed record MemoryUsed(long At, int Mebibytes) : TraceRecord(At)
{
    private protected override int Tag => 44;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add((long)Mebibytes);
    }
}
