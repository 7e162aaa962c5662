using SleepSim.Contract;

namespace SleepSim.WireGuard;

/// <summary>Sleep as the engine sees it: announced by the system, over when the clocks say so. Whatever comes first
/// after a sleep tells of the wake: a timer, a packet, or the call itself, which may be late or never come.</summary>
internal sealed class WakeWatch
{
    /// <summary>A process that runs is called no later than this after its deadline. One that was frozen reads what was
    /// said meanwhile, and cannot tell how old it is.</summary>
    public static readonly Duration HeldUp = Duration.FromMilliseconds(10);

    // A host reads its clocks one after the other; no sleep is as short as this.
    private static readonly Duration ClockNoise = Duration.FromMilliseconds(20);

    // No system takes longer from its word that it will sleep to the sleep (P4, P9): then it does not come.
    private static readonly Duration SleepOverdue = Duration.FromSeconds(45);

    // A word that comes right after a wake may be one about the sleep before it, late or said twice. Still it may be a
    // new one, and so it is heeded through the longest linger (P9) and some more. To wait for those who take their 30 s
    // too (P2) would cost a machine that stays awake all the time it has to recover in.
    private static readonly Duration RightAfterWake = Duration.FromSeconds(10);
    private static readonly Duration DoubtfulOverdue = Duration.FromSeconds(20);

    private Duration? _slept;
    private Duration? _announcedAt;
    private Duration _patience = SleepOverdue;
    private Duration? _runsSince;
    private bool _noticed;
    private bool _sleptSince;

    /// <summary>Sleep was announced, and nothing has told of a wake since.</summary>
    public bool Asleep => _announcedAt is not null;

    /// <summary>When to take it that the announced sleep does not come.</summary>
    public Duration? OverdueAt => _announcedAt + _patience;

    public void SleepAnnounced(Duration now)
    {
        _announcedAt = now;
        _patience = now - _runsSince < RightAfterWake ? DoubtfulOverdue : SleepOverdue;
        _noticed = false;
    }

    public void Woke(Duration now)
    {
        _runsSince = now;
        _announcedAt = null;
    }

    /// <summary>A call comes so long after the deadline that was wanted before it.</summary>
    public void NoteDelay(Duration late, Duration now)
    {
        if (late > HeldUp) _runsSince = now;
    }

    /// <summary>True when the machine has slept since the last call.</summary>
    public bool Notices(in ClockReading now)
    {
        Duration slept = now.Continuous - now.Uptime;
        bool sleptSince = slept - _slept > ClockNoise;
        _slept = slept;
        _noticed |= sleptSince;
        _sleptSince |= sleptSince;
        return sleptSince;
    }

    /// <summary>True once, when the wake that is told of now was noticed before.</summary>
    public bool TakeNoticed()
    {
        bool noticed = _noticed;
        _noticed = false;
        return noticed;
    }

    /// <summary>True once, when the machine has really slept since the last wake.</summary>
    public bool TakeSlept()
    {
        bool slept = _sleptSince;
        _sleptSince = false;
        return slept;
    }
}
