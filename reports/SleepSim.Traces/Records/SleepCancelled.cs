namespace SleepSim.Traces;

/// <summary>An announced sleep did not happen (P8).</summary>
/// <param name="At">Nanoseconds since the run began.</param>
public sealed record SleepCancelled(long At) : TraceRecord(At)
{
    private protected override int Tag => 6;

    private protected override void AddFields(TraceHash hash)
    {
    }
}
