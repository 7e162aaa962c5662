using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>Where a run stands, as its trace tells: what several judges and meters need to know.</summary>
internal sealed class RunState(bool applicationsRunInDarkWake = true)
{
    public long Now { get; private set; }

    public PowerState Power { get; private set; } = PowerState.FullWake;

    /// <summary>Sleep was announced, so that engines are to be quiet.</summary>
    public bool AboutToSleep { get; private set; }

    /// <summary>The way to the gateway is usable.</summary>
    public bool Usable { get; private set; }

    /// <summary>When it last became usable.</summary>
    public long UsableSince { get; private set; }

    public bool IntentUp { get; private set; }

    public VpnStatus Status { get; private set; } = VpnStatus.Disconnected;

    public long StatusSince { get; private set; }

    public bool RoutesInForce { get; private set; }

    /// <summary>When an echo last came back through the tunnel; null before the first.</summary>
    public long? LastAnswer { get; private set; }

    /// <summary>When the oldest echo was sent through the tunnel that was not answered, nor any after it.</summary>
    public long? DeadSince { get; private set; }

    /// <summary>Why the engine wants to be called next; empty when it waits for events only.</summary>
    public string PendingReason { get; private set; } = "";

    /// <summary>Time awake since the run began, nanoseconds.</summary>
    public long Uptime => Now - _slept - (Power == PowerState.Asleep ? Now - _asleepSince : 0);

    private long _slept;
    private long _asleepSince;
    private int _oldestUnanswered;

    /// <summary>Awake and not about to sleep: engines can be held to something.</summary>
    public bool Attentive => Power != PowerState.Asleep && !AboutToSleep;

    /// <summary>Attentive, and applications speak, so that their silence means something.</summary>
    public bool Observed => Attentive && (Power == PowerState.FullWake || applicationsRunInDarkWake);

    public void Take(TraceRecord record)
    {
        Now = record.At;
        switch (record)
        {
            case PowerChanged power:
                TakePower(power);
                break;
            case SleepAnnounced:
                AboutToSleep = true;
                break;
            case SleepCancelled:
                AboutToSleep = false;
                break;
            case NetworkUsable usable:
                Usable = usable.Usable;
                if (Usable) UsableSince = record.At;
                break;
            case IntentChanged intent:
                IntentUp = intent.Up;
                break;
            case StatusChanged status:
                Status = status.To;
                StatusSince = record.At;
                break;
            case SettingsInForce settings:
                RoutesInForce = settings.Routes;
                break;
            case DeadlineArmed deadline:
                PendingReason = deadline.Reason;
                break;
            case EngineDiscarded:
                PendingReason = "";
                break;
            case EchoSent { Route: Route.Tunnel } echo:
                if (DeadSince is not null) break;
                DeadSince = record.At;
                _oldestUnanswered = echo.Echo;
                break;
            case EchoAnswered { Route: Route.Tunnel } echo:
                LastAnswer = record.At;
                // An answer to an earlier request says nothing about the later ones.
                if (echo.Echo >= _oldestUnanswered) DeadSince = null;
                break;
            default:
                break;
        }
    }

    private void TakePower(PowerChanged power)
    {
        if (Power == PowerState.Asleep) _slept += power.At - _asleepSince;
        if (power.State == PowerState.Asleep)
        {
            _asleepSince = power.At;
            AboutToSleep = false;

            // What was on its way when the machine fell asleep is lost without anyone's fault.
            DeadSince = null;
        }

        Power = power.State;
    }
}
