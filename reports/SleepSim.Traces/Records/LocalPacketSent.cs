namespace SleepSim.Traces;

/// <summary>An application sent a packet that is not meant for the tunnel everywhere (X2, X3, X7).</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="To">What kind of destination.</param>
/// <param name="Route">Which way it went.</param>
public sealed record LocalPacketSent(long At, string To, Route Route) : TraceRecord(At)
{
    private protected override int Tag => 45;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add(To);
        hash.Add((long)Route);
    }
}
