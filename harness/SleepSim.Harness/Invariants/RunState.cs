using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>Where a run stands, as its trace tells: what several judges and meters need to know.</summary>
internal sealed class RunState(bool applicationsRunInDarkWake = true, bool processReused = false)
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

    /// <summary>What the session manager is at.</summary>
    public SessionState Session { get; private set; }

    /// <summary>What ended the last tunnel.</summary>
    public TunnelEnd EndedBy { get; private set; }

    /// <summary>The rule that matches takes the tunnel down (D5).</summary>
    public bool RuleForbids { get; private set; }

    /// <summary>The generation of the engine that lives; null for none.</summary>
    public int? Living { get; private set; }

    public OpenSockets Sockets { get; } = new(processReused);

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

    /// <summary>It is meant to be up, no rule forbids it, and neither the system nor a dead process has taken it away:
    /// what is missing now is missing by the engine's doing.</summary>
    public bool Owed => IntentUp && !RuleForbids && EndedBy is (TunnelEnd.None or TunnelEnd.Engine);

    /// <summary>Attentive, and applications speak, so that their silence means something.</summary>
    public bool Observed => Attentive && (Power == PowerState.FullWake || applicationsRunInDarkWake);

    public void Take(TraceRecord record)
    {
        Now = record.At;

        // Most of a trace, and nothing here follows from it.
        if (record is DatagramSent or DatagramReceived) return;
        Sockets.Take(record);
        switch (record)
        {
            case SessionStateChanged session:
                TakeSession(session.To);
                break;
            case ProviderEnded:
                EndedBy = TunnelEnd.Process;
                break;
            case RuleMatched rule:
                RuleForbids = string.Equals(rule.Action, "disconnect", StringComparison.OrdinalIgnoreCase);
                break;
            case EngineCreated created:
                Living = created.Generation;
                break;
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
                Living = null;
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

    // A start or a run that ends without having been asked to stop ends by itself.
    private void TakeSession(SessionState to)
    {
        EndedBy = to switch
        {
            SessionState.PreparingNetwork or SessionState.Starting or SessionState.Running => TunnelEnd.None,
            SessionState.Stopping => TunnelEnd.Stop,
            _ when EndedBy != TunnelEnd.None => EndedBy,
            _ when Session is SessionState.Starting or SessionState.Running => TunnelEnd.Engine,
            _ when Session == SessionState.PreparingNetwork => TunnelEnd.Stop,
            _ => TunnelEnd.None,
        };
        Session = to;
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
