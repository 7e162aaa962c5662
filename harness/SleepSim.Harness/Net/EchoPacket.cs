using System.Buffers.Binary;
using System.Net;

namespace SleepSim.Harness.Net;

/// <summary>ICMP echo in IPv4 (RFC 791, 792), as an application's ping sends it.</summary>
internal static class EchoPacket
{
    /// <summary>The usual length, and the least: IPv4 header, ICMP header, 56 bytes as ping sends.</summary>
    public const int Length = 84;

    /// <summary>The most: it still fits the tunnel's MTU.</summary>
    public const int LengthMax = 1420;

    /// <summary>The machine's address in the tunnel.</summary>
    public static readonly IPAddress Inside = new([10, 64, 0, 2]);

    /// <summary>A host on the Internet, reached through the gateway or, unprotected, around it.</summary>
    public static readonly IPAddress Host = new([198, 18, 0, 1]);

    private const byte Request = 8;
    private const byte Reply = 0;

    /// <summary>Writes a request that is as long as the span.</summary>
    /// <exception cref="ArgumentException">The span is shorter than <see cref="Length"/> or longer than
    /// <see cref="LengthMax"/>.</exception>
    public static void WriteRequest(Span<byte> packet, int number)
    {
        if (packet.Length is < Length or > LengthMax)
            throw new ArgumentException(
                $"An echo request of {packet.Length} bytes; expected {Length} to {LengthMax}.", nameof(packet));
        packet.Clear();
        BinaryPrimitives.WriteUInt16BigEndian(packet[26..], (ushort)number);
        BinaryPrimitives.WriteInt32BigEndian(packet[28..], number);
        Finish(packet, Request, Inside, Host);
    }

    /// <summary>Writes the answer to a request, of the same length and with the same data; zero when the packet is no
    /// request for the host or the answer does not fit.</summary>
    public static int Answer(ReadOnlySpan<byte> request, Span<byte> reply)
    {
        if (!TryRead(request, Request, Inside, Host, out ReadOnlySpan<byte> packet)) return 0;
        if (packet.Length > reply.Length) return 0;
        packet.CopyTo(reply);
        Finish(reply[..packet.Length], Reply, Host, Inside);
        return packet.Length;
    }

    /// <summary>The number of the request that a packet answers; null when it answers none.</summary>
    public static int? NumberOfReply(ReadOnlySpan<byte> bytes) =>
        TryRead(bytes, Reply, Host, Inside, out ReadOnlySpan<byte> packet)
            ? BinaryPrimitives.ReadInt32BigEndian(packet[28..])
            : null;

    private static bool TryRead(
        ReadOnlySpan<byte> bytes, byte type, IPAddress from, IPAddress to, out ReadOnlySpan<byte> packet) =>
        Ipv4Header.TryRead(bytes, Ipv4Header.Icmp, from, to, out packet)
        && packet.Length is >= Length and <= LengthMax
        && packet[20] == type && packet[21] == 0
        && InternetChecksum.Of(packet[Ipv4Header.Length..]) == 0;

    private static void Finish(Span<byte> packet, byte type, IPAddress from, IPAddress to)
    {
        Ipv4Header.Write(packet, Ipv4Header.Icmp, from, to);
        packet[20] = type;
        BinaryPrimitives.WriteUInt16BigEndian(packet[22..], 0);
        BinaryPrimitives.WriteUInt16BigEndian(packet[22..], InternetChecksum.Of(packet[Ipv4Header.Length..]));
    }
}
