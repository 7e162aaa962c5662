using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>Where a run stands, as far as coverage asks: before the record that is being looked at.</summary>
internal sealed class CoverageState
{
    // Nanoseconds of true time: a session and an attempt at one end after that (W4, W10).
    private const long SessionEnds = 180_000_000_000;
    private const long AttemptEnds = 107_000_000_000;

    private long _calledAt;

    public PowerState Power { get; private set; } = PowerState.FullWake;

    public bool AboutToSleep { get; private set; }

    public long AsleepSince { get; private set; }

    /// <summary>When the machine last came out of sleep; long ago before the first time.</summary>
    public long AwakeSince { get; private set; } = long.MinValue / 2;

    public VpnStatus Status { get; private set; } = VpnStatus.Disconnected;

    public SessionState Session { get; private set; }

    public bool Wished { get; private set; }

    public bool Satisfied { get; private set; }

    public long UnsatisfiedSince { get; private set; }

    /// <summary>An engine lives.</summary>
    public bool Living { get; private set; }

    public bool StartTold { get; private set; }

    public bool StartComplete { get; private set; }

    public bool StopTold { get; private set; }

    public bool StopComplete { get; private set; }

    /// <summary>Told of a sleep, and neither has it come nor has a wake been told.</summary>
    public bool Quiet { get; private set; }

    /// <summary>The engine said that it is ready for the sleep it was told of.</summary>
    public bool Ready { get; private set; }

    /// <summary>The machine slept since the engine was last told of a wake.</summary>
    public bool Untold { get; private set; }

    /// <summary>When the wake was last told; long ago before the first time.</summary>
    public long WakeToldAt { get; private set; } = long.MinValue / 2;

    /// <summary>A wake was told, and no sleep since.</summary>
    public bool WakeToldLast { get; private set; }

    /// <summary>Settings were asked for and are not yet in force.</summary>
    public bool SettingsUnderWay { get; private set; }

    /// <summary>Initiations sent since the last answer.</summary>
    public int Initiations { get; private set; }

    /// <summary>When the youngest session was made; null for none.</summary>
    public long? SessionAt { get; private set; }

    public MachineState Machine => Power switch
    {
        PowerState.Asleep => MachineState.Asleep,
        PowerState.DarkWake => AboutToSleep ? MachineState.AboutToSleep : MachineState.DarkWake,
        _ => AboutToSleep ? MachineState.AboutToSleep : MachineState.Awake,
    };

    /// <summary>An answer to an initiation may still come.</summary>
    public bool Handshaking(long now) => Living && Initiations > 0 && now - _calledAt < AttemptEnds;

    public EngineState Engine(long now)
    {
        if (!Living) return EngineState.None;
        if (!StartTold) return EngineState.Launched;
        if (StopComplete) return EngineState.Stopped;
        if (StopTold) return EngineState.Stopping;
        if (Quiet) return EngineState.Quiet;
        if (Untold) return EngineState.Untold;
        if (!StartComplete) return SettingsUnderWay ? EngineState.AwaitingSettings : EngineState.Starting;
        bool live = now - SessionAt < SessionEnds;
        if (Handshaking(now)) return live ? EngineState.Renewing : EngineState.Handshaking;
        return live ? EngineState.Live : EngineState.NoSession;
    }

    public void Changes(PowerChanged power)
    {
        if (power.State == PowerState.Asleep)
        {
            AsleepSince = power.At;
            AboutToSleep = false;
            Quiet = false;
            Untold = Living;
        }
        else if (Power == PowerState.Asleep)
        {
            AwakeSince = power.At;
        }

        Power = power.State;
    }

    public void Announces() => AboutToSleep = true;

    public void Cancels() => AboutToSleep = false;

    public void Becomes(VpnStatus status) => Status = status;

    public void Becomes(SessionState session) => Session = session;

    public void Wishes(bool up) => Wished = up;

    public void Finds(PathAnnounced path)
    {
        bool satisfied = path.Status == "Satisfied";
        if (Satisfied && !satisfied) UnsatisfiedSince = path.At;
        Satisfied = satisfied;
    }

    public void Makes()
    {
        Discards();
        Living = true;
    }

    public void Discards()
    {
        (Living, StartTold, StartComplete, StopTold, StopComplete) = (false, false, false, false, false);
        (Quiet, Ready, Untold, WakeToldLast, SettingsUnderWay) = (false, false, false, false, false);
        (Initiations, SessionAt) = (0, null);
    }

    public void Tells(EngineEvent happening, long now)
    {
        switch (happening)
        {
            case EngineEvent.Start:
                StartTold = true;
                break;
            case EngineEvent.Stop:
                StopTold = true;
                break;
            case EngineEvent.Sleep:
                (Quiet, Ready, WakeToldLast) = (true, false, false);
                break;
            case EngineEvent.Wake:
                (Quiet, Untold, WakeToldLast, WakeToldAt) = (false, false, true, now);
                break;
            default:
                break;
        }
    }

    public void Completes(CompletionKind kind)
    {
        StartComplete |= kind == CompletionKind.Start;
        StopComplete |= kind == CompletionKind.Stop;
        Ready |= kind == CompletionKind.Sleep;
    }

    public void AsksForSettings(bool underWay) => SettingsUnderWay = underWay;

    public void Sends(WireKind kind, long now)
    {
        if (kind == WireKind.Response) SessionAt = now;
        if (kind != WireKind.Initiation) return;
        Initiations++;
        _calledAt = now;
    }

    public void IsAnswered(long now) => (Initiations, SessionAt) = (0, now);
}
