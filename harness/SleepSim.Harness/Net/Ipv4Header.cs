using System.Buffers.Binary;
using System.Net;

namespace SleepSim.Harness.Net;

/// <summary>The header of an IPv4 packet without options, in one piece (RFC 791).</summary>
internal static class Ipv4Header
{
    public const int Length = 20;

    /// <summary>ICMP's number.</summary>
    public const byte Icmp = 1;

    /// <summary>UDP's number.</summary>
    public const byte Udp = 17;

    private const byte VersionAndLength = 0x45;
    private const byte TimeToLive = 64;
    private const ushort FragmentMask = 0x3fff;

    /// <summary>Writes the header of a packet that is as long as the span.</summary>
    public static void Write(Span<byte> packet, byte protocol, IPAddress from, IPAddress to)
    {
        packet[..Length].Clear();
        packet[0] = VersionAndLength;
        BinaryPrimitives.WriteUInt16BigEndian(packet[2..], checked((ushort)packet.Length));
        packet[8] = TimeToLive;
        packet[9] = protocol;
        from.TryWriteBytes(packet[12..], out _);
        to.TryWriteBytes(packet[16..], out _);
        BinaryPrimitives.WriteUInt16BigEndian(packet[10..], InternetChecksum.Of(packet[..Length]));
    }

    /// <summary>Reads a packet from one address to another; false when it is anything else. Bytes beyond the length
    /// that the header gives do not count.</summary>
    public static bool TryRead(
        ReadOnlySpan<byte> bytes, byte protocol, IPAddress from, IPAddress to, out ReadOnlySpan<byte> packet)
    {
        packet = default;
        if (bytes.Length < Length || bytes[0] != VersionAndLength || bytes[9] != protocol) return false;
        int length = BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]);
        if (length < Length || length > bytes.Length) return false;
        if ((BinaryPrimitives.ReadUInt16BigEndian(bytes[6..]) & FragmentMask) != 0) return false;
        if (!Is(bytes[12..], from) || !Is(bytes[16..], to)) return false;
        if (InternetChecksum.Of(bytes[..Length]) != 0) return false;
        packet = bytes[..length];
        return true;
    }

    private static bool Is(ReadOnlySpan<byte> bytes, IPAddress address)
    {
        Span<byte> expected = stackalloc byte[4];
        return address.TryWriteBytes(expected, out int length) && bytes.StartsWith(expected[..length]);
    }
}
