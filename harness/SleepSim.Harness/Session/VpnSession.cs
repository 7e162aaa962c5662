using SleepSim.Contract;
using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Session;

/// <summary>The VPN session as the system runs it: NEVPNStatus, the manager's own states, and the deadlines it sets
/// the provider (L1–L18, T1, T2).</summary>
internal sealed class VpnSession
{
    private readonly TraceStream _trace;
    private readonly PowerManager _power;
    private readonly PathMonitor _paths;
    private readonly TunnelInterface _tunnel;
    private readonly UdpStack _udp;
    private readonly HostProfile _host;
    private readonly Intent _intent;
    private readonly bool _disconnectOnSleep;
    private readonly MachineTimer _stateTimer;
    private bool _startedOnDemand;
    private bool _awaitingSleepAck;
    private int _generations;

    public VpnSession(
        TraceStream trace,
        PowerManager power,
        PathMonitor paths,
        TunnelInterface tunnel,
        UdpStack udp,
        MachineTimers timers,
        HostProfile host,
        Intent intent,
        bool disconnectOnSleep)
    {
        _trace = trace;
        _power = power;
        _paths = paths;
        _tunnel = tunnel;
        _udp = udp;
        _host = host;
        _intent = intent;
        _disconnectOnSleep = disconnectOnSleep;
        _stateTimer = timers.Create(Source.Session, StateTimerFired);
        power.WillSleep += PrepareForSleep;
        power.Woke += TellWake;
        paths.Announced += () => Provider?.Post(new TunnelEvent.PathChanged(_paths.Path));
        udp.Received = (socket, datagram, from) => Provider?.ReceiveDatagram(socket, datagram, from);
    }

    /// <summary>Starts a provider's process for a generation.</summary>
    public required Func<int, VpnSession, ProviderProcess> Launch { get; init; }

    public VpnStatus Status { get; private set; } = VpnStatus.Disconnected;

    public SessionState State { get; private set; } = SessionState.Idle;

    /// <summary>The process that runs; null when none does.</summary>
    public ProviderProcess? Provider { get; private set; }

    public event Action? StatusChanged;

    /// <summary>Someone asks for a start. Only a stopped tunnel is started (Z5, L7, L15).</summary>
    public void RequestStart(StartCause cause)
    {
        StartAnswer answer = AnswerTo(cause);
        _trace.Emit(new StartRequested(_trace.Now, cause, answer));
        _intent.Started(cause, answer);
        if (answer != StartAnswer.Accepted) return;
        _startedOnDemand = cause == StartCause.OnDemand;
        Enter(SessionState.PreparingNetwork);
        Become(VpnStatus.Connecting, cause.ToString());
        _stateTimer.ArmAfter(_host.ProviderLaunch.ToDuration());
    }

    /// <summary>Stops the tunnel from above (L8, L10).</summary>
    public void RequestStop(StopReason reason)
    {
        if (State is SessionState.PreparingNetwork)
        {
            Become(VpnStatus.Disconnecting, reason.ToString());
            Dispose();
        }
        else if (State is SessionState.Starting or SessionState.Running)
        {
            ReleaseSleep();
            Enter(SessionState.Stopping);
            Become(VpnStatus.Disconnecting, reason.ToString());
            _stateTimer.ArmAfter(_host.StopDeadline.ToDuration());
            Provider!.Post(new TunnelEvent.StopTunnel(reason));
        }
    }

    /// <summary>Delivers an answer to the engine that asked for it, if it still runs.</summary>
    public void Post(int generation, TunnelEvent happening)
    {
        if (Provider?.Generation == generation) Provider.Post(happening);
    }

    /// <summary>An application's packet enters the tunnel.</summary>
    public void SendPacket(ReadOnlySpan<byte> packet) => Provider?.SendPacket(packet);

    internal void StartCompleted(string? error)
    {
        if (State != SessionState.Starting) return;
        if (error is null)
        {
            _stateTimer.Disarm();
            Enter(SessionState.Running);
            Become(VpnStatus.Connected, "start completed");
        }
        else
        {
            Become(VpnStatus.Disconnecting, $"start failed: {error}");
            Dispose();
        }
    }

    /// <summary>True when it was a stop that had been asked for.</summary>
    internal bool StopCompleted()
    {
        if (State != SessionState.Stopping) return false;
        Dispose();
        return true;
    }

    internal void SleepCompleted() => ReleaseSleep();

    /// <summary>True when there was something to cancel (L10).</summary>
    internal bool Cancelled(string error)
    {
        if (State is not (SessionState.Starting or SessionState.Running)) return false;
        Become(VpnStatus.Disconnecting, $"cancelled: {error}");
        Dispose();
        return true;
    }

    // Reasserting only has an effect once connected (L32).
    internal void ReassertingChanged(bool reasserting)
    {
        if (reasserting && Status == VpnStatus.Connected) Become(VpnStatus.Reasserting, "provider");
        if (!reasserting && Status == VpnStatus.Reasserting) Become(VpnStatus.Connected, "provider");
    }

    private StartAnswer AnswerTo(StartCause cause)
    {
        if (State is SessionState.Stopping or SessionState.Disposing) return StartAnswer.Disconnecting;
        if (State != SessionState.Idle) return StartAnswer.AlreadyUp;
        if (cause == StartCause.OnDemand && !_paths.Path.IsSatisfied) return StartAnswer.NoNetwork;
        bool refused = cause == StartCause.OnDemand && _power.SleepAnnounced && _host.RefusesStartsBeforeSleep;
        return refused ? StartAnswer.Sleeping : StartAnswer.Accepted;
    }

    private void StateTimerFired()
    {
        switch (State)
        {
            case SessionState.PreparingNetwork:
                Start();
                break;
            case SessionState.Starting:
                _intent.StartTimedOut();
                RequestStop(StopReason.ConnectionFailed);
                break;
            case SessionState.Stopping:
                Dispose();
                break;
            case SessionState.Disposing:
                Finish();
                break;
            case SessionState.Idle or SessionState.Running:
                break;
            default:
                throw new InvalidOperationException($"Unknown session state {State}.");
        }
    }

    private void Start()
    {
        Enter(SessionState.Starting);
        Provider = Launch(++_generations, this);
        _trace.Emit(new EngineCreated(_trace.Now, Provider.Generation));
        Provider.Post(new TunnelEvent.StartTunnel(_startedOnDemand, _paths.Path));
        ClockKind clock = _host.StartDeadlineRunsInSleep ? ClockKind.Continuous : ClockKind.Uptime;
        _stateTimer.ArmIn(clock, _host.StartDeadline.ToDuration());
    }

    // The provider's process outlives its stop by a moment, and may still do things (L16, L17).
    private void Dispose()
    {
        ReleaseSleep();
        _tunnel.TearDown();
        Enter(SessionState.Disposing);
        _stateTimer.ArmAfter(_host.Disposing.ToDuration());
    }

    private void Finish()
    {
        Provider?.Discard();
        Provider = null;
        _udp.CloseAll();
        Enter(SessionState.Idle);
        Become(VpnStatus.Disconnected, "disposed");
    }

    private void PrepareForSleep()
    {
        if (State is not (SessionState.Starting or SessionState.Running)) return;
        if (_disconnectOnSleep)
        {
            _intent.StoppedForSleep();
            RequestStop(StopReason.Sleep);
            return;
        }

        _awaitingSleepAck = true;
        _power.HoldSleep();
        Provider!.Post(new TunnelEvent.Sleep());
    }

    private void TellWake()
    {
        _awaitingSleepAck = false;
        if (State is SessionState.Starting or SessionState.Running) Provider!.Post(new TunnelEvent.Wake());
    }

    private void ReleaseSleep()
    {
        if (!_awaitingSleepAck) return;
        _awaitingSleepAck = false;
        _power.ReleaseSleep();
    }

    private void Enter(SessionState state)
    {
        State = state;
        _trace.Emit(new SessionStateChanged(_trace.Now, state));
    }

    private void Become(VpnStatus status, string why)
    {
        VpnStatus before = Status;
        if (status == before) return;
        Status = status;
        _trace.Emit(new StatusChanged(_trace.Now, before, status, why));
        StatusChanged?.Invoke();
    }
}
