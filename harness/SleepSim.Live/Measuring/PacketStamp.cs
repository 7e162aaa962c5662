namespace SleepSim.Live;

/// <summary>What the kernel says of a packet.</summary>
/// <param name="At">When it had it, on CLOCK_MONOTONIC.</param>
/// <param name="Interface">Of a frame: the index of its interface.</param>
/// <param name="Kind">Of a frame: PACKET_OUTGOING or another of packet(7).</param>
internal readonly record struct PacketStamp(long At, int Interface, byte Kind)
{
    private const byte OutgoingKind = 4;

    /// <summary>It left.</summary>
    public bool Outgoing => Kind == OutgoingKind;
}
