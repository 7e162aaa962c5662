using System.Buffers.Binary;

namespace SleepSim.WireGuard.Protocol;

/// <summary>Cookie reply (section 5.4.7): type, receiver, nonce, sealed cookie.</summary>
internal readonly ref struct CookieReplyMessage
{
    public const int Length = CookieOffset + SealedCookieLength;
    public const int NonceLength = 24;
    public const int CookieLength = 16;
    private const int SealedCookieLength = CookieLength + IAead.TagLength;
    private const int ReceiverOffset = MessageHeader.Length;
    private const int NonceOffset = ReceiverOffset + sizeof(uint);
    private const int CookieOffset = NonceOffset + NonceLength;

    private CookieReplyMessage(ReadOnlySpan<byte> datagram)
    {
        Receiver = BinaryPrimitives.ReadUInt32LittleEndian(datagram[ReceiverOffset..]);
        Nonce = datagram.Slice(NonceOffset, NonceLength);
        SealedCookie = datagram.Slice(CookieOffset, SealedCookieLength);
    }

    /// <summary>The sender index of the message that is answered.</summary>
    public uint Receiver { get; }

    public ReadOnlySpan<byte> Nonce { get; }

    public ReadOnlySpan<byte> SealedCookie { get; }

    /// <summary>Reads the layout; false when length or type are not those of a cookie reply.</summary>
    public static bool TryRead(ReadOnlySpan<byte> datagram, out CookieReplyMessage message)
    {
        message = default;
        if (datagram.Length != Length || MessageHeader.TypeOf(datagram) != MessageType.CookieReply) return false;
        message = new CookieReplyMessage(datagram);
        return true;
    }

    /// <summary>Writes header and nonce and returns the place of the sealed cookie.</summary>
    public static Span<byte> Write(uint receiver, ReadOnlySpan<byte> nonce, Span<byte> datagram)
    {
        MessageHeader.Write(MessageType.CookieReply, datagram);
        BinaryPrimitives.WriteUInt32LittleEndian(datagram[ReceiverOffset..], receiver);
        nonce.CopyTo(datagram.Slice(NonceOffset, NonceLength));
        return datagram.Slice(CookieOffset, SealedCookieLength);
    }
}
