namespace SleepSim.Traces;

/// <summary>A datagram left the engine or the gateway.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="FromEngine">Else from the gateway.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Receiver">The session index of the receiver, or zero.</param>
/// <param name="Bytes">Its length.</param>
public sealed record DatagramSent(long At, bool FromEngine, WireKind Kind, uint Receiver, int Bytes) : TraceRecord(At)
{
    private protected override int Tag => 28;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add(FromEngine);
        hash.Add((long)Kind);
        hash.Add((long)Receiver);
        hash.Add((long)Bytes);
    }
}
