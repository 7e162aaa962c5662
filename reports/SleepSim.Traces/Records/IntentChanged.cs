namespace SleepSim.Traces;

/// <summary>Whether the tunnel is meant to be up.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Up">User or rules want it up.</param>
/// <param name="Why">What changed.</param>
public sealed record IntentChanged(long At, bool Up, string Why) : TraceRecord(At)
{
    private protected override int Tag => 11;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add(Up);
        hash.Add(Why);
    }
}
