using SleepSim.Contract;
using SleepSim.Harness.Kernel;
using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness;

/// <summary>Plays the operations of a scenario, then the calm phase (design: two phases).</summary>
internal sealed class Timeline
{
    private readonly Scheduler _scheduler;
    private readonly SimulatedMac _mac;
    private readonly Scenario _scenario;
    private Sleep? _sleep;

    public Timeline(Scheduler scheduler, SimulatedMac mac, Scenario scenario)
    {
        _scheduler = scheduler;
        _mac = mac;
        _scenario = scenario;
    }

    /// <summary>The calm phase is over, and the run with it.</summary>
    public bool Over { get; private set; }

    public void Start()
    {
        _mac.Trace.Emit(new PhaseChanged(_mac.Trace.Now, RunPhase.Chaos));
        SimTime calm = default;
        for (int i = 0; i < _scenario.Timeline.Count; i++)
        {
            int number = i;
            Step step = _scenario.Timeline[i];
            SimTime end = default(SimTime) + step.End.ToDuration();
            if (end > calm) calm = end;
            At(default(SimTime) + step.At.ToDuration(), () => Begin(number, step));
        }

        At(calm, BeginCalm);
        At(calm + _scenario.Calm.ToDuration(), () => Over = true);
    }

    private void Begin(int number, Step step)
    {
        _mac.Trace.Emit(new OperationStarted(_mac.Trace.Now, number, ScenarioWriter.Describe(step.Operation)));
        SimTime end = _scheduler.Now + step.Operation.Length.ToDuration();
        switch (step.Operation)
        {
            case Sleep sleep:
                _sleep = sleep;
                _mac.Power.AnnounceSleep(sleep.Reason, (sleep.Linger ?? _scenario.Host.Linger).ToDuration());
                At(end, () => EndSleep(sleep));
                break;
            case DarkWake wake:
                _mac.Power.WakeDarkly(wake.Reason);
                At(end, () => EndDarkWake(wake));
                break;
            case AbortedSleep sleep:
                _mac.Power.AnnounceAbortedSleep(sleep.Reason);
                At(end, () => _mac.Power.WakeFully("sleep was called off"));
                break;
            case InterfaceDown:
                _mac.Interface.Begin(NetworkInterface.Outage.Link);
                At(end, () => _mac.Interface.End(NetworkInterface.Outage.Link));
                break;
            case PathFlurry flurry:
                for (int i = 0; i < flurry.Count; i++)
                    At(_scheduler.Now + (flurry.Every.ToDuration() * i), _mac.AnnouncePathAgain);
                break;
            case Traffic traffic:
                _mac.Applications.Burst(traffic.For.ToDuration());
                break;
            case NatExpiry:
                _mac.Nat.ForgetAll();
                break;
            case GatewayRestart:
                _mac.Gateway.GoDown();
                At(end, _mac.Gateway.ComeUp);
                break;
            case UserStop:
                _mac.UserStops();
                break;
            case UserStart:
                _mac.UserStarts();
                break;
            default:
                throw new InvalidOperationException($"The set of operations is closed; {step.Operation} is not in it.");
        }
    }

    // A promotion may have ended this sleep before its time.
    private void EndSleep(Sleep sleep)
    {
        if (!ReferenceEquals(_sleep, sleep)) return;
        _sleep = null;
        _mac.Power.WakeFully("user");
    }

    private void EndDarkWake(DarkWake wake)
    {
        if (_sleep is null) return;
        if (wake.Then == AfterDarkWake.Sleep)
        {
            _mac.Power.AnnounceSleep(wake.Reason, Duration.Zero);
            return;
        }

        _sleep = null;
        _mac.Power.WakeFully(wake.Reason);
    }

    private void BeginCalm()
    {
        _mac.Trace.Emit(new PhaseChanged(_mac.Trace.Now, RunPhase.Calm));
        _mac.Internet.CalmDown();
    }

    private void At(SimTime at, Action happening) => _scheduler.Schedule(at, happening, Source.Timeline);
}
