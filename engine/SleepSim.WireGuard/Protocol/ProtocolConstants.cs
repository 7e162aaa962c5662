using SleepSim.Contract;

namespace SleepSim.WireGuard.Protocol;

/// <summary>The constants of the whitepaper, section 6.1, by the names they have there (W4, W5, W10), and our own
/// bounds.</summary>
internal static class ProtocolConstants
{
    /// <summary>REKEY_AFTER_MESSAGES: packets under one key after which a new handshake is begun.</summary>
    public const ulong RekeyAfterMessages = 1UL << 60;

    /// <summary>REJECT_AFTER_MESSAGES: no packet carries this counter or a greater one.</summary>
    public const ulong RejectAfterMessages = ulong.MaxValue - (1UL << 13);

    /// <summary>REKEY_AFTER_TIME: age at which the initiator of a session renews it when it sends.</summary>
    public static readonly Duration RekeyAfterTime = Duration.FromSeconds(120);

    /// <summary>REJECT_AFTER_TIME: age at which a session may neither send nor receive.</summary>
    public static readonly Duration RejectAfterTime = Duration.FromSeconds(180);

    /// <summary>REKEY_ATTEMPT_TIME: how long a handshake is tried.</summary>
    public static readonly Duration RekeyAttemptTime = Duration.FromSeconds(90);

    /// <summary>REKEY_TIMEOUT: wait for a response before the initiation is sent again.</summary>
    public static readonly Duration RekeyTimeout = Duration.FromSeconds(5);

    /// <summary>The most that is added to REKEY_TIMEOUT at random, in milliseconds, so that two peers that
    /// retransmit in step fall out of it.</summary>
    public const int RekeyTimeoutJitterMaxMilliseconds = 333;

    /// <summary>KEEPALIVE_TIMEOUT: silence after received data that is broken by an empty packet.</summary>
    public static readonly Duration KeepaliveTimeout = Duration.FromSeconds(10);

    /// <summary>Silence after sent data that begins a new handshake (section 6.5).</summary>
    public static readonly Duration NoReplyTimeout = KeepaliveTimeout + RekeyTimeout;

    /// <summary>Age at which the initiator of a session renews it when it only receives (section 6.2).</summary>
    public static readonly Duration RekeyOnReceiveAfterTime = RejectAfterTime - KeepaliveTimeout - RekeyTimeout;

    /// <summary>Time without a new session after which all keys are zeroed (section 6.3).</summary>
    public static readonly Duration ZeroKeysAfterTime = RejectAfterTime * 3;

    /// <summary>COOKIE_REFRESH_TIME: life of a cookie and of the secret it is made from (section 5.4.7).</summary>
    public static readonly Duration CookieRefreshTime = Duration.FromSeconds(120);

    /// <summary>Least time between two initiations that a responder accepts from one peer (W4: 50 per
    /// second).</summary>
    public static readonly Duration InitiationInterval = Duration.FromMilliseconds(20);

    /// <summary>Packets kept per peer while there is no session; the oldest gives way.</summary>
    public const int StagedPacketsMax = 128;

    /// <summary>Largest datagram and largest inner packet in bytes.</summary>
    public const int DatagramLengthMax = 65535;
}
