using SleepSim.Contract;

namespace SleepSim.WireGuard;

/// <summary>The provider logic around the protocol, as a value: what an engine does about sleep, wake, path changes,
/// dead sockets and silent peers.</summary>
public sealed record RecoveryPolicy
{
    /// <summary>BSD sockets and timers as they come: connects at wake, once (Z2, C7).</summary>
    public static readonly RecoveryPolicy Naive = new()
    {
        Name = "naive",
        Clock = ClockKind.Uptime,
        AtWake = WakeReaction.ReconnectOnce,
        StartWaitsForHandshake = false,
    };

    /// <summary>Leaves sleep to the system: disconnectOnSleep and an on-demand rule (Z1).</summary>
    public static readonly RecoveryPolicy DisconnectOnSleep = new()
    {
        Name = "disconnect-on-sleep",
        Clock = ClockKind.Uptime,
        AtWake = WakeReaction.None,
        StartWaitsForHandshake = true,
    };

    /// <summary>What the thread's answer advises: wait for the path as NWConnection does, reassert meanwhile (Z3,
    /// Z7).</summary>
    public static readonly RecoveryPolicy WaitForPath = new()
    {
        Name = "wait-for-path",
        Clock = ClockKind.Continuous,
        AtWake = WakeReaction.Recover,
        StartWaitsForHandshake = true,
    };

    /// <summary>The best we can do: doubts the session at every wake and path change, proves it with a handshake beside
    /// the data, retries early, and repeats what a dead session swallowed.</summary>
    public static readonly RecoveryPolicy Resilient = WaitForPath with
    {
        Name = "resilient",
        Retries = new RetrySchedule(
            First: Duration.FromMilliseconds(250),
            Fast: 5,
            Local: Duration.FromMilliseconds(25),
            Suspicion: Duration.FromSeconds(3),
            Slow: Duration.FromSeconds(15)),
        RepeatsPackets = true,
        RenewsReasserting = true,
    };

    /// <summary>A short name.</summary>
    public required string Name { get; init; }

    /// <summary>The clock of every timer and session age. On uptime a session outlives its sleep in the engine's eyes
    /// only (W7).</summary>
    public required ClockKind Clock { get; init; }

    /// <summary>What it does about sleep and wake.</summary>
    public required WakeReaction AtWake { get; init; }

    /// <summary>Whether a start is complete only when the gateway has answered.</summary>
    public required bool StartWaitsForHandshake { get; init; }

    /// <summary>How long a start waits for the gateway before it completes in the state of reasserting; well under the
    /// system's 60 s (L3). Only for engines that recover.</summary>
    public Duration StartPatience { get; init; } = Duration.FromSeconds(20);

    /// <summary>How long to wait for the completion of tunnel settings before going on without it (L37).</summary>
    public Duration SettingsPatience { get; init; } = Duration.FromSeconds(5);

    /// <summary>Early retries; null leaves retrying to the protocol.</summary>
    public RetrySchedule? Retries { get; init; }

    /// <summary>Packets sent while the session is in doubt are kept and sent again on the session that replaces
    /// it.</summary>
    public bool RepeatsPackets { get; init; }

    /// <summary>Says anew from time to time that it reasserts, so that the system does not give up on it
    /// (L33).</summary>
    public bool RenewsReasserting { get; init; }

    /// <summary>Recovers by itself: watches paths, reasserts, and repairs its socket.</summary>
    public bool Recovers => AtWake == WakeReaction.Recover;
}
