using System.Buffers.Binary;

namespace SleepSim.WireGuard.Protocol;

/// <summary>Second message (section 5.4.3): type, sender, receiver, ephemeral key, sealed nothing, mac1,
/// mac2.</summary>
internal readonly ref struct ResponseMessage
{
    public const int Length = NoiseOffset + NoiseLength + MessageHeader.MacsLength;
    private const int SenderOffset = MessageHeader.Length;
    private const int ReceiverOffset = SenderOffset + sizeof(uint);
    private const int NoiseOffset = ReceiverOffset + sizeof(uint);
    private const int NoiseLength = NoiseIkPsk2.KeyLength + IAead.TagLength;

    private ResponseMessage(ReadOnlySpan<byte> datagram)
    {
        Sender = BinaryPrimitives.ReadUInt32LittleEndian(datagram[SenderOffset..]);
        Receiver = BinaryPrimitives.ReadUInt32LittleEndian(datagram[ReceiverOffset..]);
        Noise = datagram.Slice(NoiseOffset, NoiseLength);
    }

    /// <summary>The responder's index for the new session.</summary>
    public uint Sender { get; }

    /// <summary>The initiator's index, from the initiation.</summary>
    public uint Receiver { get; }

    /// <summary>The Noise message inside.</summary>
    public ReadOnlySpan<byte> Noise { get; }

    /// <summary>Reads the layout; false when length or type are not those of a response.</summary>
    public static bool TryRead(ReadOnlySpan<byte> datagram, out ResponseMessage message)
    {
        message = default;
        if (datagram.Length != Length || MessageHeader.TypeOf(datagram) != MessageType.Response) return false;
        message = new ResponseMessage(datagram);
        return true;
    }

    /// <summary>Writes the header and returns the place of the Noise message. The MACs come last.</summary>
    public static Span<byte> Write(uint sender, uint receiver, Span<byte> datagram)
    {
        MessageHeader.Write(MessageType.Response, datagram);
        BinaryPrimitives.WriteUInt32LittleEndian(datagram[SenderOffset..], sender);
        BinaryPrimitives.WriteUInt32LittleEndian(datagram[ReceiverOffset..], receiver);
        return datagram.Slice(NoiseOffset, NoiseLength);
    }
}
