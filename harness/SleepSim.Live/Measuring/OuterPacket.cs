using System.Buffers.Binary;
using System.Net;

namespace SleepSim.Live;

/// <summary>A UDP packet as it passes the outer interface.</summary>
/// <param name="From">Whose.</param>
/// <param name="To">For whom.</param>
/// <param name="Payload">Where its content lies in the frame.</param>
internal readonly record struct OuterPacket(IPEndPoint From, IPEndPoint To, Range Payload)
{
    private const int EthernetHeader = 14;
    private const int Ipv4Header = 20;
    private const int Ipv6Header = 40;
    private const int UdpHeader = 8;
    private const byte Udp = 17;

    /// <summary>The packet in a frame; null when it is something else, cut off, or a fragment behind the
    /// first.</summary>
    public static OuterPacket? In(ReadOnlySpan<byte> frame)
    {
        if (frame.Length < EthernetHeader + Ipv4Header + UdpHeader) return null;
        ReadOnlySpan<byte> packet = frame[EthernetHeader..];
        return BinaryPrimitives.ReadUInt16BigEndian(frame[12..]) switch
        {
            0x0800 when packet[0] >> 4 == 4 && packet[9] == Udp && !LaterFragment(packet) =>
                Read(frame, (packet[0] & 15) * 4, packet[12..16], packet[16..20]),
            0x86dd when packet.Length >= Ipv6Header + UdpHeader && packet[6] == Udp =>
                Read(frame, Ipv6Header, packet[8..24], packet[24..40]),
            _ => null,
        };
    }

    private static bool LaterFragment(ReadOnlySpan<byte> packet) =>
        (BinaryPrimitives.ReadUInt16BigEndian(packet[6..]) & 0x1fff) != 0;

    private static OuterPacket? Read(
        ReadOnlySpan<byte> frame, int headerLength, ReadOnlySpan<byte> from, ReadOnlySpan<byte> to)
    {
        int at = EthernetHeader + headerLength;
        if (frame.Length < at + UdpHeader) return null;
        ReadOnlySpan<byte> udp = frame[at..];
        int length = BinaryPrimitives.ReadUInt16BigEndian(udp[4..]);
        if (length < UdpHeader || length > udp.Length) return null;
        return new OuterPacket(
            new IPEndPoint(new IPAddress(from), BinaryPrimitives.ReadUInt16BigEndian(udp)),
            new IPEndPoint(new IPAddress(to), BinaryPrimitives.ReadUInt16BigEndian(udp[2..])),
            (at + UdpHeader)..(at + length));
    }
}
