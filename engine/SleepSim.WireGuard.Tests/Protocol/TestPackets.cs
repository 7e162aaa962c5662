using System.Buffers.Binary;
using System.Net;

namespace SleepSim.WireGuard.Tests.Protocol;

/// <summary>Inner IP packets: a header as WireGuard reads it, and a payload.</summary>
internal static class TestPackets
{
    public static byte[] Between(string source, string destination, params byte[] payload)
    {
        byte[] from = IPAddress.Parse(source).GetAddressBytes();
        byte[] to = IPAddress.Parse(destination).GetAddressBytes();
        bool four = from.Length == 4;
        byte[] packet = new byte[(four ? 20 : 40) + payload.Length];
        packet[0] = four ? (byte)0x45 : (byte)0x60;
        int length = four ? packet.Length : payload.Length;
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(four ? 2 : 4), (ushort)length);
        from.CopyTo(packet, four ? 12 : 8);
        to.CopyTo(packet, four ? 16 : 24);
        payload.CopyTo(packet, packet.Length - payload.Length);
        return packet;
    }
}
