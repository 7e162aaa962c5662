namespace SleepSim.Traces;

/// <summary>The machine told its clients that it will sleep (P2).</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="Reason">As the power log gives it.</param>
public sealed record SleepAnnounced(long At, string Reason) : TraceRecord(At)
{
    private protected override int Tag => 5;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add(Reason);
    }
}
