using System.Buffers.Binary;
using SleepSim.Traces;

namespace SleepSim.Harness.Net;

/// <summary>Reads off a datagram what anyone on the wire can see (whitepaper, section 5.4).</summary>
internal static class WireInspector
{
    private const int Header = 16;
    private const int Tag = 16;

    public static DatagramLabel LabelOf(ReadOnlySpan<byte> datagram)
    {
        WireKind kind = KindOf(datagram);
        return new DatagramLabel(kind, ReceiverOf(kind, datagram), SenderOf(kind, datagram));
    }

    public static WireKind KindOf(ReadOnlySpan<byte> datagram)
    {
        if (datagram.Length < 4 || datagram[1] != 0 || datagram[2] != 0 || datagram[3] != 0) return WireKind.Other;
        return (datagram[0], datagram.Length) switch
        {
            (1, 148) => WireKind.Initiation,
            (2, 92) => WireKind.Response,
            (3, 64) => WireKind.Cookie,
            (4, Header + Tag) => WireKind.Keepalive,
            (4, > Header + Tag) => WireKind.Data,
            _ => WireKind.Other,
        };
    }

    /// <summary>The session index of whoever is meant to receive it; zero where it carries none.</summary>
    public static uint ReceiverOf(WireKind kind, ReadOnlySpan<byte> datagram) => kind switch
    {
        WireKind.Response => BinaryPrimitives.ReadUInt32LittleEndian(datagram[8..]),
        WireKind.Cookie or WireKind.Data or WireKind.Keepalive =>
            BinaryPrimitives.ReadUInt32LittleEndian(datagram[4..]),
        _ => 0,
    };

    /// <summary>The session index of the sender of a handshake message; zero elsewhere.</summary>
    public static uint SenderOf(WireKind kind, ReadOnlySpan<byte> datagram) => kind switch
    {
        WireKind.Initiation or WireKind.Response => BinaryPrimitives.ReadUInt32LittleEndian(datagram[4..]),
        _ => 0,
    };
}
