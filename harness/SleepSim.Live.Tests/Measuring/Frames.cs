using System.Buffers.Binary;
using System.Net;

namespace SleepSim.Live.Tests;

/// <summary>Frames as an Ethernet carries them.</summary>
internal static class Frames
{
    public static byte[] Ipv4(string from, int fromPort, string to, int toPort, ReadOnlySpan<byte> content)
    {
        byte[] frame = new byte[14 + 20 + 8 + content.Length];
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(12), 0x0800);
        Span<byte> packet = frame.AsSpan(14);
        packet[0] = 0x45;
        packet[9] = 17;
        BinaryPrimitives.WriteUInt16BigEndian(packet[2..], (ushort)packet.Length);
        IPAddress.Parse(from).TryWriteBytes(packet[12..], out _);
        IPAddress.Parse(to).TryWriteBytes(packet[16..], out _);
        BinaryPrimitives.WriteUInt16BigEndian(packet[20..], (ushort)fromPort);
        BinaryPrimitives.WriteUInt16BigEndian(packet[22..], (ushort)toPort);
        BinaryPrimitives.WriteUInt16BigEndian(packet[24..], (ushort)(8 + content.Length));
        content.CopyTo(packet[28..]);
        return frame;
    }
}
