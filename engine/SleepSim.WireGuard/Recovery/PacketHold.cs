namespace SleepSim.WireGuard;

/// <summary>Packets kept for later, oldest first. When full, the oldest goes: fresh packets are worth more.</summary>
internal sealed class PacketHold
{
    /// <summary>The most packets kept.</summary>
    public const int MaxPackets = 64;

    private readonly Queue<byte[]> _packets = new();

    public int Count => _packets.Count;

    public void Add(ReadOnlySpan<byte> packet)
    {
        if (_packets.Count == MaxPackets) _packets.Dequeue();
        _packets.Enqueue(packet.ToArray());
    }

    public bool TryTake([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out byte[]? packet) =>
        _packets.TryDequeue(out packet);

    public void Clear() => _packets.Clear();
}
