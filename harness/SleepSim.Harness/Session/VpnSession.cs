using SleepSim.Contract;
using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Session;

/// <summary>The VPN session as the system's session manager runs it: its states and their deadlines, and one provider
/// at a time (L1–L18). What the provider is told of sleep and paths is up to <see cref="ProviderNotices"/>.</summary>
internal sealed class VpnSession
{
    private readonly TraceStream _trace;
    private readonly PathMonitor _paths;
    private readonly TunnelInterface _tunnel;
    private readonly Intent _intent;
    private readonly VpnConfiguration _configuration;
    private readonly StartAdmission _admission;
    private readonly CallbackFaults _callbacks;
    private readonly SleepHold _sleep;
    private readonly ConnectionStatus _status;
    private readonly ProviderLauncher _launcher;
    private readonly SessionDeadlines _deadlines;
    private bool _startedOnDemand;
    private string? _error;

    public VpnSession(
        TraceStream trace,
        PathMonitor paths,
        TunnelInterface tunnel,
        Intent intent,
        VpnConfiguration configuration,
        StartAdmission admission,
        CallbackFaults callbacks,
        SleepHold sleep,
        ConnectionStatus status,
        ProviderLauncher launcher,
        SessionDeadlines deadlines)
    {
        _trace = trace;
        _paths = paths;
        _tunnel = tunnel;
        _intent = intent;
        _configuration = configuration;
        _admission = admission;
        _callbacks = callbacks;
        _sleep = sleep;
        _status = status;
        _launcher = launcher;
        _deadlines = deadlines;
        deadlines.Expired = StateOver;
    }

    public VpnStatus Status => _status.Now;

    public SessionState State { get; private set; } = SessionState.Idle;

    /// <summary>No tunnel is up or on its way up.</summary>
    public bool IsDown => State is SessionState.Idle or SessionState.Stopping or SessionState.Disposing;

    /// <summary>The provider was told to start and not yet to stop.</summary>
    public bool IsUp => State is SessionState.Starting or SessionState.Running;

    /// <summary>The process that runs; null when none does.</summary>
    public ProviderProcess? Provider { get; private set; }

    /// <summary>The provider was launched and told to start.</summary>
    public event Action? Started;

    /// <summary>The session ended: nothing of it runs any more.</summary>
    public event Action? Ended;

    /// <summary>Someone asks for a start. Only a stopped tunnel is started (Z5, L7, L15).</summary>
    public void RequestStart(StartCause cause)
    {
        StartAnswer answer = _admission.AnswerTo(cause, State);
        _trace.Emit(new StartRequested(_trace.Now, cause, answer));
        _intent.Started(cause, answer);
        if (answer != StartAnswer.Accepted) return;
        _startedOnDemand = cause == StartCause.OnDemand;
        _error = null;
        _admission.Started();
        _configuration.TakeEffect();
        Enter(SessionState.PreparingNetwork);
        _status.Become(VpnStatus.Connecting, cause.ToString());
    }

    /// <summary>Stops the tunnel from above (L8, L10).</summary>
    /// <param name="reason">What the provider is told.</param>
    /// <param name="error">What the app can fetch about it; null for what <see cref="SessionErrors"/> says of the
    /// reason.</param>
    public void RequestStop(StopReason reason, string? error = null)
    {
        if (IsDown) return;
        _error = error ?? SessionErrors.Of(reason);
        if (State == SessionState.PreparingNetwork)
        {
            _status.Become(VpnStatus.Disconnecting, reason.ToString());
            Dispose();
            return;
        }

        _sleep.Release();
        Enter(SessionState.Stopping);
        _status.Become(VpnStatus.Disconnecting, reason.ToString());
        Provider!.Post(new TunnelEvent.StopTunnel(reason));
    }

    /// <summary>The system stops a tunnel that nobody wished down; a wish that rests on no rule goes with it.</summary>
    /// <param name="reason">What the provider is told.</param>
    /// <param name="why">What the record says.</param>
    /// <param name="error">As with <see cref="RequestStop"/>.</param>
    public void StopBySystem(StopReason reason, string why, string? error = null)
    {
        if (IsDown) return;
        _intent.StoppedBySystem(why);
        RequestStop(reason, error);
    }

    /// <summary>The provider's process ended without having been asked to: the tunnel goes at once, and so do its
    /// sockets (L43, L44).</summary>
    /// <param name="how">Such as crash.</param>
    public void ProviderDied(string how)
    {
        if (Provider is not { } provider) return;
        _trace.Emit(new ProviderEnded(_trace.Now, provider.Generation, how));
        LetProviderGo();
        _launcher.EndProcess();
        if (IsUp)
        {
            _error = SessionErrors.PluginFailed;
            _intent.StoppedBySystem(how);
            _status.Become(VpnStatus.Disconnecting, how);
        }

        if (State != SessionState.Disposing) Dispose();
    }

    /// <summary>The process that serves the session now serves no other start.</summary>
    public void ReplaceProcess() => _launcher.ProcessServesNoOther();

    /// <summary>Delivers to the engine of a generation, if it still runs.</summary>
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
            Enter(SessionState.Running);
            _status.Become(VpnStatus.Connected, "start completed");
        }
        else
        {
            EndFromBelow($"start failed: {error}", error);
        }
    }

    /// <summary>True when it was a stop that had been asked for.</summary>
    internal bool StopCompleted()
    {
        if (State != SessionState.Stopping) return false;
        Dispose();
        return true;
    }

    internal void SleepCompleted() => _sleep.Completed();

    /// <summary>True when there was something to cancel (L10).</summary>
    internal bool Cancelled(string error)
    {
        if (!IsUp) return false;
        EndFromBelow($"cancelled: {error}", error);
        return true;
    }

    // Reasserting only has an effect once connected (L32).
    internal void ReassertingChanged(bool reasserting)
    {
        if (reasserting && Status == VpnStatus.Connected) _status.Become(VpnStatus.Reasserting, "provider");
        if (!reasserting && Status == VpnStatus.Reasserting) _status.Become(VpnStatus.Connected, "provider");
    }

    private void StateOver(SessionState state)
    {
        switch (state)
        {
            case SessionState.PreparingNetwork:
                Start();
                break;
            case SessionState.Starting:
                StopBySystem(StopReason.ConnectionFailed, "start timed out", SessionErrors.ServerNotResponding);
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
                throw new InvalidOperationException($"Unknown session state {state}.");
        }
    }

    private void Start()
    {
        Enter(SessionState.Starting);
        Provider = _launcher.Launch(this);
        int generation = Provider.Generation;
        _trace.Emit(new EngineCreated(_trace.Now, generation));
        TunnelEvent.StartTunnel start = new(_startedOnDemand, _paths.Path);
        _callbacks.Deliver(Callback.Start, () => Post(generation, start));
        Started?.Invoke();
    }

    // The provider says itself why the tunnel goes down, and the app can fetch it (L11, L18).
    private void EndFromBelow(string why, string error)
    {
        _error = error;
        _intent.EndedByProvider();
        _status.Become(VpnStatus.Disconnecting, why);
        Dispose();
    }

    // The provider's process outlives its stop by a moment, and may still do things (L16, L17).
    private void Dispose()
    {
        _sleep.ProviderStopped();
        _tunnel.TearDown();
        Enter(SessionState.Disposing);
    }

    private void Finish()
    {
        LetProviderGo();
        Enter(SessionState.Idle);
        if (_error is { } error) _trace.Emit(new SessionErred(_trace.Now, error));
        _error = null;
        _status.Become(VpnStatus.Disconnected, "disposed");
        Ended?.Invoke();
    }

    private void LetProviderGo()
    {
        if (Provider is null) return;
        Provider.Discard();
        Provider = null;

        // It may have been told of a sleep after its stop: whoever is gone answers nothing.
        _sleep.ProviderStopped();
        _launcher.LetGo();
    }

    private void Enter(SessionState state)
    {
        State = state;
        _trace.Emit(new SessionStateChanged(_trace.Now, state));
        _deadlines.Enter(state);
    }
}
