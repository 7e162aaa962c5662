using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using SleepSim.Contract;

namespace SleepSim.WireGuard.Protocol;

/// <summary>The receiver's half of cookies (sections 5.3, 5.4.4 and 5.4.7): checks both MACs of handshake messages and
/// makes cookie replies. A cookie is a MAC of the source address under a secret that lives for 120 s.</summary>
internal sealed class CookieChecker
{
    public const int KeyLength = 32;
    private const int AddressLengthMax = 16;

    private readonly IPrimitives _primitives;
    private readonly IEntropy _entropy;
    private readonly byte[] _mac1Key = new byte[KeyLength];
    private readonly byte[] _cookieKey = new byte[KeyLength];
    private readonly byte[] _secret = new byte[KeyLength];
    private Duration? _secretMadeAt;

    public CookieChecker(IPrimitives primitives, IEntropy entropy, ReadOnlySpan<byte> ownPublicKey)
    {
        _primitives = primitives;
        _entropy = entropy;
        primitives.Hash(Mac1Label, ownPublicKey, _mac1Key);
        primitives.Hash(CookieLabel, ownPublicKey, _cookieKey);
    }

    public static ReadOnlySpan<byte> Mac1Label => "mac1----"u8;

    public static ReadOnlySpan<byte> CookieLabel => "cookie--"u8;

    /// <summary>Whether the sender knew our public key; without that we stay silent.</summary>
    public bool HasRightMac1(ReadOnlySpan<byte> message)
    {
        Span<byte> mac = stackalloc byte[MessageHeader.MacLength];
        _primitives.Mac(_mac1Key, message[..^MessageHeader.MacsLength], mac);
        return CryptographicOperations.FixedTimeEquals(mac, MessageHeader.Mac1(message));
    }

    /// <summary>Whether the sender has a cookie, and so can receive at its address.</summary>
    public bool HasRightMac2(ReadOnlySpan<byte> message, IPEndPoint from, Duration now)
    {
        if (!SecretIsFresh(now)) return false;
        Span<byte> cookie = stackalloc byte[CookieReplyMessage.CookieLength];
        Span<byte> mac = stackalloc byte[MessageHeader.MacLength];
        MakeCookie(from, cookie);
        _primitives.Mac(cookie, message[..^MessageHeader.MacLength], mac);
        return CryptographicOperations.FixedTimeEquals(mac, MessageHeader.Mac2(message));
    }

    /// <summary>Writes the reply to a handshake message with a right mac1.</summary>
    public void WriteReply(
        uint receiver, ReadOnlySpan<byte> message, IPEndPoint from, Duration now, Span<byte> reply)
    {
        if (!SecretIsFresh(now))
        {
            _entropy.Fill(_secret);
            _secretMadeAt = now;
        }

        Span<byte> nonce = stackalloc byte[CookieReplyMessage.NonceLength];
        Span<byte> cookie = stackalloc byte[CookieReplyMessage.CookieLength];
        _entropy.Fill(nonce);
        MakeCookie(from, cookie);
        Span<byte> place = CookieReplyMessage.Write(receiver, nonce, reply);
        _primitives.SealExtended(_cookieKey, nonce, cookie, MessageHeader.Mac1(message), place);
    }

    private bool SecretIsFresh(Duration now) =>
        _secretMadeAt is { } madeAt && now - madeAt < ProtocolConstants.CookieRefreshTime;

    private void MakeCookie(IPEndPoint from, Span<byte> cookie)
    {
        Span<byte> source = stackalloc byte[AddressLengthMax + sizeof(ushort)];
        from.Address.TryWriteBytes(source, out int length);
        BinaryPrimitives.WriteUInt16BigEndian(source[length..], (ushort)from.Port);
        _primitives.Mac(_secret, source[..(length + sizeof(ushort))], cookie);
    }
}
