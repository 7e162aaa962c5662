using SleepSim.Contract;

namespace SleepSim.WireGuard.Protocol;

/// <summary>The timers of one peer (section 6): when each is due, and what sets and stops it. It decides nothing else;
/// a timer is taken once and then is off.</summary>
internal sealed class PeerTimers(Duration? persistentKeepalive)
{
    private Duration? _retransmit;
    private Duration? _giveUp;
    private Duration? _keepalive;
    private bool _anotherKeepalive;
    private Duration? _noReply;
    private Duration? _persistent;
    private Duration? _zeroKeys;

    /// <summary>Whether an initiation is to be sent again.</summary>
    public bool HandshakePending => _retransmit is not null;

    /// <summary>The timer that is due first.</summary>
    public (Duration At, string Reason)? Next
    {
        get
        {
            (Duration At, string Reason)? next = null;
            Consider(_retransmit, "handshake retry", ref next);
            Consider(_giveUp, "handshake gives up", ref next);
            Consider(_keepalive, "keepalive", ref next);
            Consider(_noReply, "no reply", ref next);
            Consider(_persistent, "persistent keepalive", ref next);
            Consider(_zeroKeys, "keys zeroed", ref next);
            return next;
        }
    }

    /// <summary>Someone wants a handshake: the attempt has REKEY_ATTEMPT_TIME from now (section 6.4).</summary>
    public void HandshakeWanted(Duration now) => _giveUp = now + ProtocolConstants.RekeyAttemptTime;

    public void RetransmitAt(Duration at) => _retransmit = at;

    public void HandshakeEnded() => _retransmit = _giveUp = null;

    /// <summary>A new session puts off the zeroing of keys (section 6.3).</summary>
    public void SessionDerived(Duration now) => _zeroKeys = now + ProtocolConstants.ZeroKeysAfterTime;

    /// <summary>After a handshake that failed, what is left is zeroed too.</summary>
    public void HandshakeFailed(Duration now) => _zeroKeys ??= now + ProtocolConstants.ZeroKeysAfterTime;

    /// <summary>Data that is not answered by anything within 15 s asks for a new handshake (section 6.5).</summary>
    public void DataSent(Duration now) => _noReply ??= now + ProtocolConstants.NoReplyTimeout;

    /// <summary>Data that we do not answer within 10 s is answered by a keepalive (section 6.5).</summary>
    public void DataReceived(Duration now)
    {
        if (_keepalive is null) _keepalive = now + ProtocolConstants.KeepaliveTimeout;
        else _anotherKeepalive = true;
    }

    public void AuthenticatedSent(Duration now)
    {
        _keepalive = null;
        _anotherKeepalive = false;
        RestartPersistentKeepalive(now);
    }

    public void AuthenticatedReceived(Duration now)
    {
        _noReply = null;
        RestartPersistentKeepalive(now);
    }

    /// <summary>The peer can be reached: a persistent keepalive that never ran is due at once.</summary>
    public void EndpointKnown(Duration now)
    {
        if (persistentKeepalive is not null) _persistent ??= now;
    }

    public bool TakeRetransmit(Duration now) => Take(ref _retransmit, now);

    public bool TakeGiveUp(Duration now) => Take(ref _giveUp, now);

    /// <summary>Whether the peer waits to hear that its data arrived.</summary>
    public bool KeepaliveOwed => _keepalive is not null;

    /// <param name="now">On the Elapsed clock.</param>
    /// <param name="again">Whether more data has come since the timer was set, so that it must be set again.</param>
    public bool TakeKeepalive(Duration now, out bool again)
    {
        again = _anotherKeepalive;
        return Take(ref _keepalive, now);
    }

    public bool TakeNoReply(Duration now) => Take(ref _noReply, now);

    /// <summary>Unlike the others it is set again at once: nothing may come of it, and it must not be lost.</summary>
    public bool TakePersistentKeepalive(Duration now)
    {
        if (!Take(ref _persistent, now)) return false;
        RestartPersistentKeepalive(now);
        return true;
    }

    public bool TakeZeroKeys(Duration now) => Take(ref _zeroKeys, now);

    /// <summary>Stops all but the persistent keepalive.</summary>
    public void Clear()
    {
        HandshakeEnded();
        _keepalive = _noReply = _zeroKeys = null;
        _anotherKeepalive = false;
    }

    private void RestartPersistentKeepalive(Duration now)
    {
        if (persistentKeepalive is { } interval) _persistent = now + interval;
    }

    private static bool Take(ref Duration? timer, Duration now)
    {
        if (timer is not { } at || at > now) return false;
        timer = null;
        return true;
    }

    private static void Consider(Duration? timer, string reason, ref (Duration At, string Reason)? next)
    {
        if (timer is { } at && (next is null || at < next.Value.At)) next = (at, reason);
    }
}
