using System.Buffers.Binary;
using System.Net;

namespace SleepSim.Harness.Net;

/// <summary>ICMP echo in IPv4 (RFC 791, 792), as an application's ping sends it.</summary>
internal static class EchoPacket
{
    /// <summary>IPv4 header, ICMP header, 56 bytes as ping sends.</summary>
    public const int Length = 84;

    /// <summary>The machine's address in the tunnel.</summary>
    public static readonly IPAddress Inside = new([10, 64, 0, 2]);

    /// <summary>A host on the Internet, reached through the gateway or, unprotected, around it.</summary>
    public static readonly IPAddress Host = new([198, 18, 0, 1]);

    private const byte Request = 8;
    private const byte Reply = 0;

    public static void WriteRequest(Span<byte> packet, int number) =>
        Write(packet, Request, number, Inside, Host);

    /// <summary>Writes the answer to a request; false when the packet is no request for the host.</summary>
    public static bool TryAnswer(ReadOnlySpan<byte> request, Span<byte> reply)
    {
        if (NumberOf(request, Request) is not { } number) return false;
        Write(reply, Reply, number, Host, Inside);
        return true;
    }

    /// <summary>The number of the request that a packet answers; null when it answers none.</summary>
    public static int? NumberOfReply(ReadOnlySpan<byte> packet) => NumberOf(packet, Reply);

    private static int? NumberOf(ReadOnlySpan<byte> packet, byte type)
    {
        if (packet.Length < Length || packet[0] != 0x45 || packet[9] != 1 || packet[20] != type) return null;
        return BinaryPrimitives.ReadInt32BigEndian(packet[28..]);
    }

    private static void Write(Span<byte> packet, byte type, int number, IPAddress from, IPAddress to)
    {
        packet[..Length].Clear();
        packet[0] = 0x45;
        BinaryPrimitives.WriteUInt16BigEndian(packet[2..], Length);
        packet[8] = 64;
        packet[9] = 1;
        from.TryWriteBytes(packet[12..], out _);
        to.TryWriteBytes(packet[16..], out _);
        BinaryPrimitives.WriteUInt16BigEndian(packet[10..], Checksum(packet[..20]));
        packet[20] = type;
        BinaryPrimitives.WriteUInt16BigEndian(packet[26..], (ushort)number);
        BinaryPrimitives.WriteInt32BigEndian(packet[28..], number);
        BinaryPrimitives.WriteUInt16BigEndian(packet[22..], Checksum(packet[20..Length]));
    }

    // RFC 1071: the ones' complement of the ones' complement sum of 16-bit words.
    private static ushort Checksum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        for (int i = 0; i < bytes.Length; i += 2) sum += BinaryPrimitives.ReadUInt16BigEndian(bytes[i..]);
        while (sum >> 16 != 0) sum = (sum & 0xffff) + (sum >> 16);
        return (ushort)~sum;
    }
}
