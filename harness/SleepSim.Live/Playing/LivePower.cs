using SleepSim.Contract;
using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Live;

/// <summary>The machine's power as far as a kernel can show it: in sleep the client's processes are stopped and the
/// clocks of its applications stand still; the hardware runs on.</summary>
internal sealed class LivePower
{
    private readonly LiveTrace _trace;
    private readonly LiveScheduler _scheduler;
    private readonly Duration _linger;
    private readonly LiveTimer _lingerTimer;
    private string _reason = "";

    public LivePower(LiveTrace trace, LiveScheduler scheduler, TimeSpan linger)
    {
        (_trace, _scheduler, _linger) = (trace, scheduler, linger.ToDuration());
        _lingerTimer = scheduler.Timer(FallAsleep);
    }

    public PowerState State { get; private set; } = PowerState.FullWake;

    public bool Awake => State != PowerState.Asleep;

    /// <summary>The last moment anything can be changed.</summary>
    public event Action? FallingAsleep;

    /// <summary>The machine woke.</summary>
    public event Action? Woke;

    /// <summary>The power state changed in any way.</summary>
    public event Action? Changed;

    /// <summary>Announces sleep; it follows after the linger, which is dark wake (P9).</summary>
    public void Sleep(Sleep sleep)
    {
        _reason = sleep.Reason;
        _trace.Add(new SleepAnnounced(_trace.Now, _reason));
        Duration linger = sleep.Linger?.ToDuration() ?? _linger;
        if (linger == Duration.Zero)
        {
            FallAsleep();
            return;
        }

        Become(PowerState.DarkWake, _reason);
        _lingerTimer.ArmAfter(linger);
    }

    public void Wake()
    {
        _lingerTimer.Disarm();
        if (Awake) _trace.Add(new SleepCancelled(_trace.Now));
        else _scheduler.Resume();
        Become(PowerState.FullWake, "user");
        Woke?.Invoke();
    }

    private void FallAsleep()
    {
        FallingAsleep?.Invoke();
        _scheduler.Suspend();
        Become(PowerState.Asleep, _reason);
    }

    private void Become(PowerState state, string reason)
    {
        State = state;
        _trace.Add(new PowerChanged(_trace.Now, state, reason));
        Changed?.Invoke();
    }
}
