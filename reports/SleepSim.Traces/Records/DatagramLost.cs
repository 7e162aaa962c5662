namespace SleepSim.Traces;

/// <summary>A datagram was lost on its way.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="FromEngine">Else from the gateway.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Cause">Where.</param>
public sealed record DatagramLost(long At, bool FromEngine, WireKind Kind, LossCause Cause) : TraceRecord(At)
{
    private protected override int Tag => 30;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add(FromEngine);
        hash.Add((long)Kind);
        hash.Add((long)Cause);
    }
}
