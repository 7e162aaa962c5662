using System.Buffers.Binary;

namespace SleepSim.WireGuard.Protocol;

/// <summary>The little WireGuard reads of an inner IP packet: its addresses, and its length, which tells it from its
/// padding.</summary>
internal readonly ref struct InnerPacket
{
    private const int VersionFourHeaderLength = 20;
    private const int VersionSixHeaderLength = 40;

    private InnerPacket(ReadOnlySpan<byte> source, ReadOnlySpan<byte> destination, int length)
    {
        Source = source;
        Destination = destination;
        Length = length;
    }

    /// <summary>4 or 16 bytes.</summary>
    public ReadOnlySpan<byte> Source { get; }

    /// <summary>4 or 16 bytes.</summary>
    public ReadOnlySpan<byte> Destination { get; }

    /// <summary>Header and payload in bytes, as the header says.</summary>
    public int Length { get; }

    /// <summary>Reads a packet that may be followed by padding; false when it is no whole IP packet.</summary>
    public static bool TryRead(ReadOnlySpan<byte> packet, out InnerPacket inner)
    {
        inner = default;
        if (packet.IsEmpty) return false;
        return (packet[0] >> 4) switch
        {
            4 => TryReadVersionFour(packet, out inner),
            6 => TryReadVersionSix(packet, out inner),
            _ => false,
        };
    }

    private static bool TryReadVersionFour(ReadOnlySpan<byte> packet, out InnerPacket inner)
    {
        inner = default;
        if (packet.Length < VersionFourHeaderLength) return false;
        int length = BinaryPrimitives.ReadUInt16BigEndian(packet[2..]);
        if (length < VersionFourHeaderLength || length > packet.Length) return false;
        inner = new InnerPacket(packet.Slice(12, 4), packet.Slice(16, 4), length);
        return true;
    }

    private static bool TryReadVersionSix(ReadOnlySpan<byte> packet, out InnerPacket inner)
    {
        inner = default;
        if (packet.Length < VersionSixHeaderLength) return false;
        int length = VersionSixHeaderLength + BinaryPrimitives.ReadUInt16BigEndian(packet[4..]);
        if (length > packet.Length) return false;
        inner = new InnerPacket(packet.Slice(8, 16), packet.Slice(24, 16), length);
        return true;
    }
}
