using SleepSim.Contract;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard;

/// <summary>Notices a peer that fell silent: the protocol has asked for a new session and gets no answer, and nothing
/// else has come for as long as a living peer may stay silent.</summary>
internal sealed class PeerSilence
{
    // A living peer answers data within KEEPALIVE_TIMEOUT (whitepaper, section 6.5).
    private static readonly Duration Tolerated = Duration.FromSeconds(10);

    // Longer than round trips, so that a session renewed in time is no cause for alarm.
    private static readonly Duration AnswerTime = Duration.FromSeconds(1);

    private Duration? _askedAt;

    public (Duration At, string Reason)? NextDeadline =>
        _askedAt is { } asked ? (asked + AnswerTime, "silent peer") : null;

    /// <summary>What was observed is answered already: the session is in doubt.</summary>
    public void Forget() => _askedAt = null;

    /// <summary>True when the peer has to be taken for silent.</summary>
    public bool Observe(in PeerStatus peer, Duration now)
    {
        bool quiet = peer.LastReceivedAt is not { } last || now - last > Tolerated;
        if (!peer.HandshakeInFlight || !quiet) _askedAt = null;
        else _askedAt ??= now;
        if (_askedAt is not { } asked || now - asked < AnswerTime) return false;
        _askedAt = null;
        return true;
    }
}
