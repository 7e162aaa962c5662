using System.Diagnostics.CodeAnalysis;
using SleepSim.Contract;

namespace SleepSim.WireGuard;

/// <summary>Packets kept for later, oldest first. When full, the oldest goes: fresh packets are worth more.</summary>
internal sealed class PacketHold
{
    /// <summary>The most packets kept.</summary>
    public const int MaxPackets = 64;

    private readonly Queue<(Duration At, byte[] Packet)> _packets = new();

    public int Count => _packets.Count;

    public void Add(ReadOnlySpan<byte> packet, Duration now)
    {
        if (_packets.Count == MaxPackets) _packets.Dequeue();
        _packets.Enqueue((now, packet.ToArray()));
    }

    public bool TryTake([NotNullWhen(true)] out byte[]? packet)
    {
        bool taken = _packets.TryDequeue(out (Duration At, byte[] Packet) oldest);
        packet = taken ? oldest.Packet : null;
        return taken;
    }

    public void DropOlderThan(Duration moment)
    {
        while (_packets.TryPeek(out (Duration At, byte[] Packet) oldest) && oldest.At < moment) _packets.Dequeue();
    }

    public void Clear() => _packets.Clear();
}
