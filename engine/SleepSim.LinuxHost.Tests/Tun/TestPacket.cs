using System.Buffers.Binary;

namespace SleepSim.LinuxHost.Tests;

/// <summary>Writes packets, and checks them word by word, without using anything of what is tested.</summary>
internal static class TestPacket
{
    private const byte TcpNumber = 6;
    private const byte UdpNumber = 17;

    /// <summary>What a TCP segment is made of.</summary>
    public sealed record Tcp(
        bool VersionSix, byte Flow, uint Sequence, byte Flags, byte[] Payload,
        ushort Identification = 0, bool MayBeFragmented = false, byte[]? Options = null, ushort Window = 500);

    public static byte[] Of(Tcp tcp)
    {
        byte[] options = tcp.Options ?? [];
        byte[] transport = new byte[20 + options.Length + tcp.Payload.Length];
        transport[0] = 0x10;
        transport[1] = tcp.Flow;
        transport[3] = 80;
        BinaryPrimitives.WriteUInt32BigEndian(transport.AsSpan(4), tcp.Sequence);
        transport[11] = 7;
        transport[12] = (byte)((20 + options.Length) / 4 << 4);
        transport[13] = tcp.Flags;
        BinaryPrimitives.WriteUInt16BigEndian(transport.AsSpan(14), tcp.Window);
        options.CopyTo(transport, 20);
        tcp.Payload.CopyTo(transport, 20 + options.Length);
        return WithNetwork(tcp.VersionSix, TcpNumber, 16, transport, tcp.Identification, tcp.MayBeFragmented);
    }

    public static byte[] OfUdp(bool versionSix, byte flow, byte[] payload, ushort identification)
    {
        byte[] transport = new byte[8 + payload.Length];
        transport[0] = 0x20;
        transport[1] = flow;
        transport[3] = 53;
        BinaryPrimitives.WriteUInt16BigEndian(transport.AsSpan(4), (ushort)transport.Length);
        payload.CopyTo(transport, 8);
        return WithNetwork(versionSix, UdpNumber, 6, transport, identification, mayBeFragmented: true);
    }

    /// <summary>An echo request, as an example of what is neither TCP nor UDP.</summary>
    public static byte[] OfPing(byte number) =>
        WithNetwork(versionSix: false, protocol: 1, 2, [8, 0, 0, 0, 0, 1, 0, number], 0, mayBeFragmented: false);

    /// <summary>True when every check sum in it is right.</summary>
    public static bool IsRight(ReadOnlySpan<byte> packet)
    {
        bool versionSix = packet[0] >> 4 == 6;
        int start = versionSix ? 40 : 20;
        if (!versionSix && Sum(packet[..start], 0) != 0xffff) return false;
        byte protocol = versionSix ? packet[6] : packet[9];
        uint pseudo = protocol == 1 ? 0 : Pseudo(packet, versionSix, protocol, packet.Length - start);
        return Sum(packet[start..], pseudo) == 0xffff;
    }

    /// <summary>One's complement sum, two bytes at a time.</summary>
    public static ushort Sum(ReadOnlySpan<byte> bytes, uint sum)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            sum += (i & 1) == 0 ? (uint)bytes[i] << 8 : bytes[i];
            sum = (sum & 0xffff) + (sum >> 16);
        }

        return (ushort)sum;
    }

    private static byte[] WithNetwork(
        bool versionSix, byte protocol, int checksumAt, byte[] transport, ushort identification, bool mayBeFragmented)
    {
        int start = versionSix ? 40 : 20;
        byte[] packet = new byte[start + transport.Length];
        if (versionSix)
        {
            packet[0] = 0x60;
            BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(4), (ushort)transport.Length);
            packet[6] = protocol;
            packet[7] = 64;
            packet[8] = packet[24] = 0xfd;
            packet[39] = 2;
        }
        else
        {
            packet[0] = 0x45;
            BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), (ushort)packet.Length);
            BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(4), identification);
            packet[6] = (byte)(mayBeFragmented ? 0 : 0x40);
            packet[8] = 64;
            packet[9] = protocol;
            packet[12] = packet[16] = 10;
            packet[19] = 2;
            BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(10), (ushort)~Sum(packet.AsSpan(0, start), 0));
        }

        transport.CopyTo(packet, start);
        uint pseudo = protocol == 1 ? 0 : Pseudo(packet, versionSix, protocol, transport.Length);
        ushort sum = (ushort)~Sum(transport, pseudo);
        if (protocol == UdpNumber && sum == 0) sum = 0xffff;
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(start + checksumAt), sum);
        return packet;
    }

    private static uint Pseudo(ReadOnlySpan<byte> packet, bool versionSix, byte protocol, int length) =>
        Sum(versionSix ? packet.Slice(8, 32) : packet.Slice(12, 8), (uint)(protocol + length));
}
