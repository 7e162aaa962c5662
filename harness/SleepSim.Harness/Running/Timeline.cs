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
    private Step? _sleep;

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
        foreach ((SimTime at, Action happening) in Happenings()) At(at, happening);
        SimTime calm = default(SimTime) + _scenario.TimelineEnd.ToDuration();
        At(calm, BeginCalm);
        At(calm + _scenario.Calm.ToDuration(), () => Over = true);
    }

    // At one moment, what was going on ends before anything begins; what takes no time ends right after it began.
    private IEnumerable<(SimTime At, Action Happening)> Happenings()
    {
        List<(SimTime At, int Rank, Action Happening)> all = [];
        for (int i = 0; i < _scenario.Timeline.Count; i++)
        {
            int number = i;
            Step step = _scenario.Timeline[i];
            SimTime begin = default(SimTime) + step.At.ToDuration();
            SimTime end = default(SimTime) + step.End.ToDuration();
            all.Add((begin, 1, () => Begin(number, step)));
            all.Add((end, end > begin ? 0 : 2, () => End(step)));
        }

        return all.OrderBy(one => one.At).ThenBy(one => one.Rank).Select(one => (one.At, one.Happening));
    }

    private void Begin(int number, Step step)
    {
        _mac.Trace.Emit(new OperationStarted(_mac.Trace.Now, number, ScenarioWriter.Describe(step.Operation)));
        switch (step.Operation)
        {
            case Sleep sleep:
                _sleep = step;
                _mac.Power.AnnounceSleep(sleep.Reason, (sleep.Linger ?? _scenario.Host.Linger).ToDuration());
                break;
            case DarkWake wake:
                _mac.Power.WakeDarkly(wake.Reason);
                break;
            case AbortedSleep sleep:
                _mac.Power.AnnounceAbortedSleep(sleep.Reason);
                break;
            case InterfaceDown:
                _mac.Interface.Begin(NetworkInterface.Outage.Link);
                break;
            case PathFlurry flurry:
                _mac.AnnouncePathAgain();
                for (int i = 1; i < flurry.Count; i++)
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
                break;
            case UserStop:
                _mac.UserStops();
                break;
            case UserStart:
                _mac.UserStarts();
                break;
            default:
                throw Unknown(step.Operation);
        }
    }

    private void End(Step step)
    {
        switch (step.Operation)
        {
            case Sleep:
                EndSleep(step);
                break;
            case DarkWake wake:
                EndDarkWake(wake);
                break;
            case AbortedSleep:
                _mac.Power.WakeFully("sleep was called off");
                break;
            case InterfaceDown:
                _mac.Interface.End(NetworkInterface.Outage.Link);
                break;
            case GatewayRestart:
                _mac.Gateway.ComeUp();
                break;
            case PathFlurry or Traffic or NatExpiry or UserStop or UserStart:
                break;
            default:
                throw Unknown(step.Operation);
        }
    }

    private static InvalidOperationException Unknown(Operation operation) =>
        new($"The set of operations is closed; {operation} is not in it.");

    // A promotion may have ended this sleep before its time.
    private void EndSleep(Step sleep)
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
