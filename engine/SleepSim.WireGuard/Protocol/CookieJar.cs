using SleepSim.Contract;

namespace SleepSim.WireGuard.Protocol;

/// <summary>The sender's half of cookies (section 5.4.4): puts both MACs on what we send to one peer, and opens the
/// peer's cookie replies.</summary>
internal sealed class CookieJar
{
    private readonly IPrimitives _primitives;
    private readonly byte[] _mac1Key = new byte[CookieChecker.KeyLength];
    private readonly byte[] _cookieKey = new byte[CookieChecker.KeyLength];
    private readonly byte[] _cookie = new byte[CookieReplyMessage.CookieLength];
    private readonly byte[] _lastMac1 = new byte[MessageHeader.MacLength];
    private Duration? _cookieReceivedAt;
    private bool _mac1Sent;

    public CookieJar(IPrimitives primitives, ReadOnlySpan<byte> peerPublicKey)
    {
        _primitives = primitives;
        primitives.Hash(CookieChecker.Mac1Label, peerPublicKey, _mac1Key);
        primitives.Hash(CookieChecker.CookieLabel, peerPublicKey, _cookieKey);
    }

    /// <summary>Fills in mac1, and mac2 while we have a fresh cookie.</summary>
    public void AddMacs(Span<byte> message, Duration now)
    {
        Span<byte> mac1 = message[^MessageHeader.MacsLength..^MessageHeader.MacLength];
        Span<byte> mac2 = message[^MessageHeader.MacLength..];
        _primitives.Mac(_mac1Key, message[..^MessageHeader.MacsLength], mac1);
        mac1.CopyTo(_lastMac1);
        _mac1Sent = true;

        mac2.Clear();
        if (_cookieReceivedAt is { } at && now - at < ProtocolConstants.CookieRefreshTime)
        {
            _primitives.Mac(_cookie, message[..^MessageHeader.MacLength], mac2);
        }
    }

    /// <summary>Keeps the cookie of a reply to our last message; a reply to anything else is not authentic. It is for
    /// the next retransmission: a reply makes nothing be sent, or it could be used to amplify (section 6.6).</summary>
    public bool Consume(in CookieReplyMessage reply, Duration now)
    {
        if (!_mac1Sent) return false;
        Span<byte> cookie = stackalloc byte[CookieReplyMessage.CookieLength];
        if (!_primitives.OpenExtended(_cookieKey, reply.Nonce, reply.SealedCookie, _lastMac1, cookie)) return false;
        cookie.CopyTo(_cookie);
        _cookieReceivedAt = now;
        return true;
    }
}
