namespace SleepSim.Traces;

/// <summary>The run is over.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Pending">What the tunnel still waited for, or nothing.</param>
public sealed record RunEnded(long At, string Pending) : TraceRecord(At)
{
    private protected override int Tag => 33;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add(Pending);
    }
}
