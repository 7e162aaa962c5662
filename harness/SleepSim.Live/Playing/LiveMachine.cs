using SleepSim.Contract;
using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Live;

/// <summary>Plays operations on a lab and what runs in it, and puts on record whether the way to the gateway is
/// usable.</summary>
internal sealed class LiveMachine : IDisposable
{
    // A handshake of every protocol here fits into it; what lets less through is no way.
    private const int SmallestUseful = 576;

    private static readonly Duration StartPatience = Duration.FromSeconds(10);

    private readonly Lab _lab;
    private readonly LiveTrace _trace;
    private readonly LiveScheduler _scheduler;
    private readonly ILivePeer _peer;
    private readonly ILiveGateway _gateway;
    private readonly LivePower _power;
    private readonly LiveInterface _interface;
    private readonly LiveApplications _applications;
    private readonly LiveTimer _late;
    private bool _applicationsRun;
    private bool _announced = true;
    private bool _stopped;
    private bool _usable;
    private bool _gatewayUp = true;
    private bool _gatewaySilent;
    private bool _hole;
    private bool _narrow;
    private bool _lostEntirely;
    private bool _frozen;

    public LiveMachine(
        Lab lab, LiveTrace trace, LiveScheduler scheduler, Scenario scenario, ILivePeer peer, ILiveGateway gateway)
    {
        (_lab, _trace, _scheduler, _peer, _gateway) = (lab, trace, scheduler, peer, gateway);
        _power = new LivePower(trace, scheduler, scenario.Host.Linger);
        _interface = new LiveInterface(lab.Link, trace, scheduler, scenario.Host);
        _applications = new LiveApplications(lab, trace, scheduler, scenario.Applications)
        {
            Power = () => _power.State,
        };
        _late = scheduler.Timer(StartApplications);
        Connect();
    }

    public void Start()
    {
        Update("start");
        _late.ArmAfter(StartPatience);
    }

    /// <summary>The tunnel came up: applications try at once.</summary>
    public void CameUp()
    {
        StartApplications();
        _applications.Nudge();
    }

    public void Begin(Operation operation)
    {
        switch (operation)
        {
            case Sleep sleep: _power.Sleep(sleep); break;
            case InterfaceDown: _interface.Begin(InterfaceOutage.Link); break;
            case InterfaceFlap flap: Flap(flap); break;
            case InterfaceDetached: _interface.Begin(InterfaceOutage.Detached); break;
            case AddressChange: _interface.Renumber(); break;
            case RouteGone: _interface.WithholdRoute(true); break;
            case NatExpiry: _trace.Add(new NatMappingsLost(_trace.Now, _lab.Way.ForgetMappings())); break;
            case NatRebinding: _lab.Way.Rebind(); break;
            case PacketLoss loss: Lose(loss.PerMille); break;
            case Blackhole hole: Swallow(hole.Way); break;
            case MtuDrop drop: Narrow(drop.Bytes); break;
            case GatewayRestart: StopGateway(); break;
            case GatewaySilence: Silence(true); break;
            case ProviderFreeze: Freeze(true); break;
            case UserStart: Intend(true); break;
            case UserStop: Intend(false); break;
            default: throw new InvalidOperationException($"{operation} was to be refused.");
        }
    }

    public void End(Operation operation)
    {
        switch (operation)
        {
            case Sleep: _power.Wake(); break;
            case InterfaceDown or InterfaceFlap: _interface.End(InterfaceOutage.Link); break;
            case InterfaceDetached: _interface.End(InterfaceOutage.Detached); break;
            case RouteGone: _interface.WithholdRoute(false); break;
            case PacketLoss: Lose(0); break;
            case Blackhole: Swallow(null); break;
            case MtuDrop: Narrow(null); break;
            case GatewayRestart: StartGateway(); break;
            case GatewaySilence: Silence(false); break;
            case ProviderFreeze: Freeze(false); break;
            default: break;
        }
    }

    /// <summary>Nothing is lost any more.</summary>
    public void CalmDown() => Lose(0);

    /// <inheritdoc/>
    public void Dispose() => _applications.Dispose();

    private bool WayIsFree =>
        _gatewayUp && !_gatewaySilent && !_hole && !_narrow && !_lostEntirely && !_frozen;

    // How long a process takes to start is no part of what is measured: nobody speaks before the tunnel was up once.
    private void StartApplications()
    {
        if (_applicationsRun) return;
        _applicationsRun = true;
        _applications.Start();
    }

    // Stopped first: a process sees nothing of what happens to a sleeping machine before it wakes.
    private void Connect()
    {
        _power.FallingAsleep += () =>
        {
            _stopped = true;
            _peer.Freeze();
            _interface.Begin(InterfaceOutage.Sleep);
        };
        _power.Changed += () =>
        {
            _stopped = !_power.Awake;
            Update("power");
            if (_power.State == PowerState.FullWake && _applicationsRun) _applications.Nudge();
        };
        _power.Woke += () =>
        {
            if (!_frozen) _peer.Thaw();
            _interface.End(InterfaceOutage.Sleep);
        };
        _interface.Changed += () =>
        {
            if (!_interface.Route) _applications.Forget();
            Update("interface");
        };
    }

    private void Update(string why)
    {
        Announce();
        bool usable = _power.Awake && _interface.Route && WayIsFree;
        if (usable == _usable) return;
        _usable = usable;
        _trace.Add(new NetworkUsable(_trace.Now, usable, why));
        if (usable && _applicationsRun) _applications.Nudge();
    }

    // A kernel tells of a path the moment it changes, and a machine that sleeps is told when it wakes.
    private void Announce()
    {
        if (_stopped || _interface.Route == _announced) return;
        _announced = _interface.Route;
        PathStatus status = _announced ? PathStatus.Satisfied : PathStatus.Unsatisfied;
        string name = _announced ? LabPlan.ClientInterface : "";
        _trace.Add(new PathAnnounced(_trace.Now, status.ToString(), name, Changed: true));
    }

    private void Flap(InterfaceFlap flap)
    {
        long every = flap.Every.ToDuration().Nanoseconds;
        long now = _scheduler.Now;
        for (int i = 0; i < flap.Count; i++)
        {
            long at = now + (every * i);
            _scheduler.At(at, 1, () => WhenAwake(() => _interface.Begin(InterfaceOutage.Link)));
            _scheduler.At(at + (every / 2), 0, () => _interface.End(InterfaceOutage.Link));
        }
    }

    private void WhenAwake(Action happening)
    {
        if (_power.Awake) happening();
    }

    private void Lose(int perMille)
    {
        _lab.Way.Lose(perMille);
        _lostEntirely = perMille >= 1000;
        Update("network");
    }

    private void Swallow(BlackholeWay? way)
    {
        _lab.Way.Swallow(
            way is BlackholeWay.Both or BlackholeWay.Out, way is BlackholeWay.Both or BlackholeWay.In);
        _hole = way is not null;
        Update("network");
    }

    private void Narrow(int? bytes)
    {
        _lab.Way.SwallowLonger(bytes);
        _narrow = bytes < SmallestUseful;
        Update("network");
    }

    private void StopGateway()
    {
        _gateway.Stop();
        _gatewayUp = false;
        _trace.Add(new GatewayChanged(_trace.Now, Up: false, KeptSessions: false));
        Update("gateway");
    }

    private void StartGateway()
    {
        _gateway.Start();
        _gatewayUp = true;
        _trace.Add(new GatewayChanged(_trace.Now, Up: true, KeptSessions: false));
        Update("gateway");
    }

    private void Silence(bool silent)
    {
        _lab.Way.Silence(silent);
        _gatewaySilent = silent;
        _trace.Add(new GatewayChanged(_trace.Now, !silent, KeptSessions: true));
        Update("gateway");
    }

    private void Freeze(bool freeze)
    {
        _frozen = freeze;
        if (freeze) _peer.Freeze();
        else if (_power.Awake) _peer.Thaw();
        Update("provider");
    }

    private void Intend(bool up)
    {
        _trace.Add(new IntentChanged(_trace.Now, up, "user"));
        if (up) _peer.Start();
        else _peer.Stop();
    }
}
