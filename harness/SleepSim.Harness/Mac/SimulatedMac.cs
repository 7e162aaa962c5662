using SleepSim.Contract;
using SleepSim.Harness.Kernel;
using SleepSim.Harness.Net;
using SleepSim.Harness.Session;
using SleepSim.Scenarios;
using SleepSim.Traces;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.Harness.Mac;

/// <summary>The machine and the world it is in, put together. Each part does one thing; this is only who knows
/// whom.</summary>
internal sealed class SimulatedMac : IDisposable
{
    private readonly Scheduler _scheduler;
    private readonly MachineTimers _timers;
    private readonly PathMonitor _paths;
    private readonly UdpStack _udp;
    private readonly TunnelInterface _tunnel;
    private readonly Resolver _resolver;
    private readonly Intent _intent;
    private readonly Scenario _scenario;

    public SimulatedMac(
        Scheduler scheduler,
        TraceStream trace,
        Scenario scenario,
        ITunnelEngineFactory factory,
        IPrimitives? gatewayPrimitives = null)
    {
        _scheduler = scheduler;
        _scenario = scenario;
        Trace = trace;
        HostProfile host = scenario.Host;
        SystemClocks clocks = new(scheduler);
        _timers = new MachineTimers(scheduler, clocks);
        Power = new PowerManager(trace, clocks, _timers, host.SleepAckDeadline.ToDuration());
        Interface = new NetworkInterface(trace, _timers, host);
        _paths = new PathMonitor(Interface, _timers, host.PathUpdate.ToDuration());
        Nat = new Nat(scheduler, trace, scenario.Network.NatMapping.ToDuration(), Nat.HomeAddress);
        Internet = new Internet(scheduler, trace, scenario.Network, Dice("loss"));
        Internet.Attach(Nat);
        KeyRing keys = new(Dice("keys"), scenario, gatewayPrimitives ?? new Primitives());
        Gateway = new Gateway(
            scheduler, trace, Internet, keys.CreateGateway(Dice("gateway")),
            () => keys.CreateStranger(Dice("gateway with another key")));
        _udp = new UdpStack(trace, Power, Interface, Nat, Internet);
        _tunnel = new TunnelInterface(trace, _timers, host.SettingsLatency.ToDuration());
        _resolver = new Resolver(_timers, _paths, scenario.Network);
        _intent = new Intent(trace, scenario.Vpn.OnDemand);
        RandomStream entropy = Dice("engine");
        Session = new VpnSession(
            trace, Power, _paths, _tunnel, _udp, _timers, host, _intent,
            scenario.Vpn.DisconnectOnSleep ?? factory.DisconnectOnSleep)
        {
            Launch = (generation, session) =>
                LaunchProvider(generation, session, factory.Create(keys.EngineConfiguration, entropy)),
        };
        Applications = new Applications(scheduler, trace, _timers, Power, scenario)
        {
            FindRoute = FindRoute,
            IntoTunnel = Session.SendPacket,
            ConnectionOpened = TriggerOnDemand,
        };
        ConnectParts();
    }

    public TraceStream Trace { get; }

    public PowerManager Power { get; }

    public NetworkInterface Interface { get; }

    public Nat Nat { get; }

    public Internet Internet { get; }

    public Gateway Gateway { get; }

    public VpnSession Session { get; }

    public Applications Applications { get; }

    /// <summary>The engine broke the contract; nothing more can be learnt from this run.</summary>
    public bool Faulted { get; private set; }

    public void SwitchOn()
    {
        UserStarts();
        Applications.Start();
    }

    public void UserStarts() => Session.RequestStart(StartCause.User);

    public void UserStops()
    {
        _intent.UserStopped();
        Session.RequestStop(StopReason.UserInitiated);
    }

    public void AnnouncePathAgain()
    {
        if (Power.Awake) _paths.AnnounceAgain();
    }

    /// <summary>What the tunnel still waits for; "nothing" when it is up or not meant to be.</summary>
    public string Pending()
    {
        if (!_intent.Up || Session.Status == VpnStatus.Connected) return "nothing";
        return $"{Session.Status}, waiting for {Session.Provider?.PendingReason ?? "an event"}";
    }

    public void Dispose()
    {
        Session.Provider?.Discard();
        Gateway.Dispose();
    }

    private RandomStream Dice(string concern) => new(_scenario.Dice, concern);

    private void ConnectParts()
    {
        NetworkTruth truth = new(Trace, Power, Interface, _paths, Gateway);
        truth.Update("start");
        truth.BecameUsable += Applications.Nudge;
        Power.Woke += Applications.Nudge;
        Power.Changed += () =>
        {
            if (Power.State == PowerState.FullWake) Applications.Nudge();
        };
        _tunnel.Changed += Applications.Nudge;
        Session.StatusChanged += () =>
        {
            if (Session.Status == VpnStatus.Connected) Applications.Nudge();
        };
        if (!_scenario.Host.NetworkKeptInSleep)
        {
            Power.FallingAsleep += () => Interface.Begin(NetworkInterface.Outage.Sleep);
            Power.Woke += () => Interface.End(NetworkInterface.Outage.Sleep);
        }
    }

    private ProviderProcess LaunchProvider(int generation, VpnSession session, ITunnelEngine engine)
    {
        ProviderHost host = new(generation, Trace, session, _tunnel, _udp, _resolver)
        {
            PacketDelivered = Applications.Receive,
        };
        return new ProviderProcess(generation, engine, host, Trace, _scheduler, _timers)
        {
            Faulted = () => Faulted = true,
        };
    }

    private Route FindRoute()
    {
        if (_tunnel.RoutesInForce) return Route.Tunnel;
        if (_scenario.Vpn.KillSwitch == KillSwitch.AllNetworks && _intent.Up) return Route.Blocked;
        return Interface.Route ? Route.Physical : Route.None;
    }

    private void TriggerOnDemand()
    {
        if (_scenario.Vpn.OnDemand) Session.RequestStart(StartCause.OnDemand);
    }
}
