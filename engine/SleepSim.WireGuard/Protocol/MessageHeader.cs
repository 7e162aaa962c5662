using System.Buffers.Binary;

namespace SleepSim.WireGuard.Protocol;

/// <summary>What the messages have in common: a type with its reserved zeros, and two MACs at the end of the
/// handshake messages (section 5.4).</summary>
internal static class MessageHeader
{
    public const int Length = 4;
    public const int MacLength = 16;

    /// <summary>Bytes of mac1 and mac2 together.</summary>
    public const int MacsLength = 2 * MacLength;

    /// <summary>Type and reserved bytes read as one little-endian number, so that anything else in the reserved bytes
    /// is no known type.</summary>
    public static MessageType? TypeOf(ReadOnlySpan<byte> datagram)
    {
        if (datagram.Length < Length) return null;
        uint type = BinaryPrimitives.ReadUInt32LittleEndian(datagram);
        return type is >= (uint)MessageType.Initiation and <= (uint)MessageType.Transport ? (MessageType)type : null;
    }

    public static void Write(MessageType type, Span<byte> datagram) =>
        BinaryPrimitives.WriteUInt32LittleEndian(datagram, (uint)type);

    public static ReadOnlySpan<byte> Mac1(ReadOnlySpan<byte> message) => message[^MacsLength..^MacLength];

    public static ReadOnlySpan<byte> Mac2(ReadOnlySpan<byte> message) => message[^MacLength..];
}
