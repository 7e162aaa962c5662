namespace SleepSim.Traces;

/// <summary>A datagram reached the engine or the gateway.</summary>
/// <param name="At">Nanoseconds since the run began.</param>
/// <param name="ByEngine">Else by the gateway.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Receiver">The session index of the receiver, or zero.</param>
/// <param name="Sender">The session index of the sender in a handshake message, or zero.</param>
/// <param name="Bytes">Its length.</param>
public sealed record DatagramReceived(
    long At,
    bool ByEngine,
    WireKind Kind,
    uint Receiver,
    uint Sender,
    int Bytes) : TraceRecord(At)
{
    private protected override int Tag => 29;

    private protected override void AddFields(TraceHash hash)
    {
        hash.Add(ByEngine);
        hash.Add((long)Kind);
        hash.Add((long)Receiver);
        hash.Add((long)Sender);
        hash.Add((long)Bytes);
    }
}
