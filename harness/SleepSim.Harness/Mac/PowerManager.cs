using SleepSim.Contract;
using SleepSim.Harness.Kernel;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Mac;

/// <summary>The machine's power: full wake, dark wake, sleep, and the way between them (P1–P12).</summary>
internal sealed class PowerManager
{
    private readonly TraceStream _trace;
    private readonly SystemClocks _clocks;
    private readonly MachineTimers _timers;
    private readonly MachineTimer _lingerTimer;
    private readonly MachineTimer _ackTimer;
    private readonly MachineTimer _readyTimer;
    private readonly Duration _ackDeadline;
    private string _reason = "";
    private bool _lingering;
    private int _holds;

    public PowerManager(TraceStream trace, SystemClocks clocks, MachineTimers timers, Duration ackDeadline)
    {
        _trace = trace;
        _clocks = clocks;
        _timers = timers;
        _ackDeadline = ackDeadline;
        _lingerTimer = timers.Create(Source.Power, LingerOver);
        _ackTimer = timers.Create(Source.Power, FallAsleep);
        _readyTimer = timers.Create(Source.Power, SleepIfReady);
    }

    public PowerState State { get; private set; } = PowerState.FullWake;

    /// <summary>Sleep was announced and has neither happened nor been called off.</summary>
    public bool SleepAnnounced { get; private set; }

    /// <summary>How deep the last announced sleep is, or was.</summary>
    public SleepDepth Depth { get; private set; }

    public bool Awake => State != PowerState.Asleep;

    /// <summary>Clients are told that sleep comes (P2).</summary>
    public event Action? WillSleep;

    /// <summary>Hardware is about to stop; the last moment anything can be changed.</summary>
    public event Action? FallingAsleep;

    /// <summary>The machine woke, or an announced sleep was called off (P8).</summary>
    public event Action? Woke;

    /// <summary>The power state changed in any way.</summary>
    public event Action? Changed;

    /// <summary>A client asks sleep to wait for it; it waits no longer than the deadline (P2, P6).</summary>
    public void HoldSleep() => _holds++;

    /// <summary>Whoever releases is in the middle of something, and nothing goes on in sleep: sleep follows as an event
    /// of its own.</summary>
    public void ReleaseSleep()
    {
        _holds--;
        _readyTimer.ArmAfter(Duration.Zero);
    }

    /// <summary>Announces sleep. Hardware follows after the linger, which is dark wake (P9), and once every client is
    /// ready or the deadline is over.</summary>
    public void AnnounceSleep(string reason, Duration linger, SleepDepth depth = SleepDepth.Normal)
    {
        if (!Awake || SleepAnnounced) return;
        Depth = depth;
        _lingering = linger > Duration.Zero;
        Announce(reason);
        if (_lingering) _lingerTimer.ArmAfter(linger);
        _ackTimer.ArmAfter(Duration.Max(_ackDeadline, linger));
        SleepIfReady();
    }

    /// <summary>Announces a sleep that will be called off: the machine lingers until the wake (P8).</summary>
    public void AnnounceAbortedSleep(string reason)
    {
        if (!Awake || SleepAnnounced) return;
        _lingering = true;
        Announce(reason);
    }

    public void WakeDarkly(string reason) => Wake(PowerState.DarkWake, reason);

    public void WakeFully(string reason)
    {
        if (State == PowerState.DarkWake && !SleepAnnounced) Become(PowerState.FullWake, reason);
        else if (State != PowerState.FullWake || SleepAnnounced) Wake(PowerState.FullWake, reason);
    }

    private void Announce(string reason)
    {
        _reason = reason;
        _holds = 0;
        SleepAnnounced = true;
        _trace.Emit(new SleepAnnounced(_trace.Now, reason));
        if (State == PowerState.FullWake && _lingering) Become(PowerState.DarkWake, reason);
        WillSleep?.Invoke();
    }

    private void Wake(PowerState to, string reason)
    {
        if (!Awake)
        {
            _clocks.Resume();
            _timers.ResumeAll();
        }
        else if (SleepAnnounced)
        {
            _lingerTimer.Disarm();
            _ackTimer.Disarm();
            SleepAnnounced = false;
            _trace.Emit(new SleepCancelled(_trace.Now));
        }

        if (State != to) Become(to, reason);
        Woke?.Invoke();
    }

    private void LingerOver()
    {
        _lingering = false;
        SleepIfReady();
    }

    private void SleepIfReady()
    {
        if (SleepAnnounced && !_lingering && _holds <= 0) FallAsleep();
    }

    private void FallAsleep()
    {
        _lingerTimer.Disarm();
        _ackTimer.Disarm();
        SleepAnnounced = false;
        FallingAsleep?.Invoke();
        _timers.SuspendAll();
        _clocks.Stop();
        Become(PowerState.Asleep, _reason);
    }

    private void Become(PowerState state, string reason)
    {
        State = state;
        _trace.Emit(new PowerChanged(_trace.Now, state, reason));
        Changed?.Invoke();
    }
}
