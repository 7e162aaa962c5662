namespace SleepSim.Traces;

/// <summary>The machine changed its power state.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="State">From here on.</param>
/// <param name="Reason">As the power log gives it.</param>
public sealed record PowerChanged(long At, PowerState State, string Reason) : TraceRecord(At)
{
    private protected override int Tag => 4;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add((long)State);
        hash.Add(Reason);
    }
}
