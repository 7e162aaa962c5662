using System.Buffers.Binary;

namespace SleepSim.Harness.Net;

/// <summary>The header of a UDP datagram in an IPv4 packet (RFC 768).</summary>
internal static class UdpHeader
{
    public const int Length = 8;

    // IPv4 header, then this one.
    private const int Headers = Ipv4Header.Length + Length;

    /// <summary>Writes the header into a packet that has its IPv4 header and its payload already.</summary>
    public static void Write(Span<byte> packet, int from, int to)
    {
        Span<byte> datagram = packet[Ipv4Header.Length..];
        BinaryPrimitives.WriteUInt16BigEndian(datagram, (ushort)from);
        BinaryPrimitives.WriteUInt16BigEndian(datagram[2..], (ushort)to);
        BinaryPrimitives.WriteUInt16BigEndian(datagram[4..], (ushort)datagram.Length);
        BinaryPrimitives.WriteUInt16BigEndian(datagram[6..], 0);
        ushort checksum = InternetChecksum.Of(datagram, PseudoHeader(packet));
        // Zero would say that there is no checksum.
        BinaryPrimitives.WriteUInt16BigEndian(datagram[6..], checksum == 0 ? ushort.MaxValue : checksum);
    }

    /// <summary>Reads what follows a right IPv4 header; false when it is no whole datagram with a right
    /// checksum.</summary>
    public static bool TryRead(ReadOnlySpan<byte> packet, out int from, out int to, out ReadOnlySpan<byte> payload)
    {
        (from, to) = (0, 0);
        payload = default;
        if (packet.Length < Headers) return false;
        ReadOnlySpan<byte> datagram = packet[Ipv4Header.Length..];
        if (BinaryPrimitives.ReadUInt16BigEndian(datagram[4..]) != datagram.Length) return false;
        if (InternetChecksum.Of(datagram, PseudoHeader(packet)) != 0) return false;
        from = BinaryPrimitives.ReadUInt16BigEndian(datagram);
        to = BinaryPrimitives.ReadUInt16BigEndian(datagram[2..]);
        payload = datagram[Length..];
        return true;
    }

    // Both addresses, the protocol, and the datagram's length.
    private static uint PseudoHeader(ReadOnlySpan<byte> packet)
    {
        uint sum = Ipv4Header.Udp + (uint)(packet.Length - Ipv4Header.Length);
        for (int i = 12; i < Ipv4Header.Length; i += 2) sum += BinaryPrimitives.ReadUInt16BigEndian(packet[i..]);
        return sum;
    }
}
