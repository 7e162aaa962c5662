using System.Buffers.Binary;

namespace SleepSim.WireGuard.Protocol;

/// <summary>Transport data (section 5.4.6): type, receiver, counter, sealed packet.</summary>
internal readonly ref struct TransportMessage
{
    public const int HeaderLength = CounterOffset + sizeof(ulong);

    /// <summary>Bytes around the padded packet; also the length of a keepalive.</summary>
    public const int Overhead = HeaderLength + IAead.TagLength;

    private const int ReceiverOffset = MessageHeader.Length;
    private const int CounterOffset = ReceiverOffset + sizeof(uint);

    private TransportMessage(ReadOnlySpan<byte> datagram)
    {
        Receiver = BinaryPrimitives.ReadUInt32LittleEndian(datagram[ReceiverOffset..]);
        Counter = BinaryPrimitives.ReadUInt64LittleEndian(datagram[CounterOffset..]);
        SealedPacket = datagram[HeaderLength..];
    }

    /// <summary>The receiver's index of the session.</summary>
    public uint Receiver { get; }

    /// <summary>The packet's number in the session, which is also the nonce.</summary>
    public ulong Counter { get; }

    public ReadOnlySpan<byte> SealedPacket { get; }

    /// <summary>Reads the layout; false when it is too short or of another type.</summary>
    public static bool TryRead(ReadOnlySpan<byte> datagram, out TransportMessage message)
    {
        message = default;
        if (datagram.Length < Overhead || MessageHeader.TypeOf(datagram) != MessageType.Transport) return false;
        message = new TransportMessage(datagram);
        return true;
    }

    /// <summary>Writes the header; the sealed packet follows at <see cref="HeaderLength"/>.</summary>
    public static void Write(uint receiver, ulong counter, Span<byte> datagram)
    {
        MessageHeader.Write(MessageType.Transport, datagram);
        BinaryPrimitives.WriteUInt32LittleEndian(datagram[ReceiverOffset..], receiver);
        BinaryPrimitives.WriteUInt64LittleEndian(datagram[CounterOffset..], counter);
    }
}
