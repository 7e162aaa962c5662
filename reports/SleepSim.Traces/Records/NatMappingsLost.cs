namespace SleepSim.Traces;

/// <summary>The NAT forgot its mappings.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Count">How many.</param>
public sealed record NatMappingsLost(long At, int Count) : TraceRecord(At)
{
    private protected override int Tag => 10;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add((long)Count);
    }
}
