using System.Buffers.Binary;

namespace SleepSim.Live;

/// <summary>The echo request of the applications, and its answer, which is the same: UDP, so that losses show as
/// they are and nothing is sent again.</summary>
internal static class LiveEcho
{
    /// <summary>The port that answers.</summary>
    public const int Port = 7;

    /// <summary>IPv4 and UDP.</summary>
    private const int Headers = 28;

    private const uint Mark = 0x53534c56;
    private const int Length = 8;

    /// <summary>The content of a request.</summary>
    /// <param name="echo">Its number.</param>
    /// <param name="packetSize">Of the whole packet, in bytes.</param>
    public static byte[] Write(int echo, int packetSize)
    {
        byte[] content = new byte[Math.Max(Length, packetSize - Headers)];
        BinaryPrimitives.WriteUInt32BigEndian(content, Mark);
        BinaryPrimitives.WriteInt32BigEndian(content.AsSpan(4), echo);
        return content;
    }

    /// <summary>The number of an echo; null when it is something else.</summary>
    public static int? NumberIn(ReadOnlySpan<byte> content) =>
        content.Length >= Length && BinaryPrimitives.ReadUInt32BigEndian(content) == Mark
            ? BinaryPrimitives.ReadInt32BigEndian(content[4..])
            : null;
}
