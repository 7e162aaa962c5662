using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>What is known so far of a recovery; times in nanoseconds since the run began.</summary>
internal sealed class RecoveryInProgress(RecoveryTrigger trigger, long triggeredAt)
{
    public RecoveryTrigger Trigger => trigger;

    public long TriggeredAt => triggeredAt;

    public long? UsableAt { get; set; }

    public long? EngineActedAt { get; set; }

    public long? InitiationAt { get; set; }

    public long? HandshakeAt { get; set; }

    /// <summary>From the last initiation to its answer.</summary>
    public long HandshakeTook { get; set; }

    public long? FirstEchoAt { get; set; }

    /// <summary>The session of before was young enough, and both ends still knew it, when the way became
    /// usable.</summary>
    public bool SessionAlive { get; set; }

    /// <summary>Something else than sleep and interfaces was in the way meanwhile, so that no limit is known.</summary>
    public bool Hindered { get; set; }

    /// <summary>The system started another engine meanwhile.</summary>
    public bool Restarted { get; set; }

    /// <param name="roundTrip">To the gateway and back.</param>
    /// <param name="settingsAt">When the settings of a restarted tunnel came into force; the system's part lasts until
    /// then.</param>
    public Recovery Conclude(long roundTrip, long? settingsAt)
    {
        long? usable = settingsAt is { } settings && UsableAt is { } at ? Math.Max(at, settings) : UsableAt;
        long? limit = Hindered ? null : SessionAlive ? roundTrip : 2 * roundTrip;
        if (FirstEchoAt is not { } echo)
        {
            return new Recovery(
                trigger,
                triggeredAt,
                usable,
                EngineActedAt,
                HandshakeAt,
                FirstEchoAt,
                OperatingSystem: (usable ?? triggeredAt) - triggeredAt,
                Engine: 0,
                Network: 0,
                limit);
        }

        // An engine may be faster than the system's word that the way is usable.
        long from = usable ?? echo;
        long after = Math.Max(0, echo - from);
        bool shookHands = HandshakeAt is { } handshake && handshake > from;
        long network = Math.Min(after, roundTrip + (shookHands && !SessionAlive ? HandshakeTook : 0));
        return new Recovery(
            trigger,
            triggeredAt,
            from,
            EngineActedAt,
            HandshakeAt,
            FirstEchoAt,
            OperatingSystem: echo - after - triggeredAt,
            Engine: after - network,
            network,
            limit);
    }
}
