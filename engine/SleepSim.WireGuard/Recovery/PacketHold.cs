using SleepSim.Contract;

namespace SleepSim.WireGuard;

/// <summary>Packets kept for later, oldest first. When full, the oldest goes: fresh packets are worth more.</summary>
internal sealed class PacketHold
{
    /// <summary>The most packets kept.</summary>
    public const int MaxPackets = 64;

    // What applications sent longer ago than this, they have given up or sent again.
    private static readonly Duration PacketsLast = Duration.FromSeconds(10);

    private readonly Queue<(Duration At, byte[] Packet)> _packets = new();
    private bool _dropped;

    public int Count => _packets.Count;

    /// <summary>Something was dropped since it was last asked.</summary>
    public bool TakeDropped()
    {
        bool dropped = _dropped;
        _dropped = false;
        return dropped;
    }

    public void Add(ReadOnlySpan<byte> packet, Duration now)
    {
        if (_packets.Count == MaxPackets)
        {
            _packets.Dequeue();
            _dropped = true;
        }

        _packets.Enqueue((now, packet.ToArray()));
    }

    /// <summary>Takes all that is not yet of no use to anyone.</summary>
    public IEnumerable<byte[]> Take(Duration now)
    {
        while (_packets.TryDequeue(out (Duration At, byte[] Packet) oldest))
        {
            if (now - oldest.At <= PacketsLast) yield return oldest.Packet;
            else _dropped = true;
        }
    }

    public void Clear() => _packets.Clear();
}
