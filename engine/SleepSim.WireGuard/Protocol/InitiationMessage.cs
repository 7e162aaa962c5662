using System.Buffers.Binary;

namespace SleepSim.WireGuard.Protocol;

/// <summary>First message (section 5.4.2): type, sender, ephemeral key, sealed static key, sealed timestamp, mac1,
/// mac2.</summary>
internal readonly ref struct InitiationMessage
{
    public const int Length = NoiseOffset + NoiseLength + MessageHeader.MacsLength;
    private const int SenderOffset = MessageHeader.Length;
    private const int NoiseOffset = SenderOffset + sizeof(uint);
    private const int NoiseLength = NoiseIkPsk2.FirstMessageOverhead + Tai64n.Length + IAead.TagLength;

    private InitiationMessage(ReadOnlySpan<byte> datagram)
    {
        Sender = BinaryPrimitives.ReadUInt32LittleEndian(datagram[SenderOffset..]);
        Noise = datagram.Slice(NoiseOffset, NoiseLength);
    }

    /// <summary>The index by which the initiator wants to be answered.</summary>
    public uint Sender { get; }

    /// <summary>The Noise message inside.</summary>
    public ReadOnlySpan<byte> Noise { get; }

    /// <summary>Reads the layout; false when length or type are not those of an initiation.</summary>
    public static bool TryRead(ReadOnlySpan<byte> datagram, out InitiationMessage message)
    {
        message = default;
        if (datagram.Length != Length || MessageHeader.TypeOf(datagram) != MessageType.Initiation) return false;
        message = new InitiationMessage(datagram);
        return true;
    }

    /// <summary>Writes the header and returns the place of the Noise message. The MACs come last.</summary>
    public static Span<byte> Write(uint sender, Span<byte> datagram)
    {
        MessageHeader.Write(MessageType.Initiation, datagram);
        BinaryPrimitives.WriteUInt32LittleEndian(datagram[SenderOffset..], sender);
        return datagram.Slice(NoiseOffset, NoiseLength);
    }
}
