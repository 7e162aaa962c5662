using System.Net;
using SleepSim.Contract;
using SleepSim.Harness.Kernel;
using SleepSim.Harness.Net;
using SleepSim.Harness.Session;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Mac;

/// <summary>The machine and the world it is in, put together. Each part does one thing; this is only who knows
/// whom.</summary>
internal sealed class SimulatedMac : IDisposable
{
    // A handshake initiation (whitepaper, section 5.4.2): a way that does not carry it is no way.
    private const int SmallestUseful = 148;

    private readonly Scheduler _scheduler;
    private readonly TraceStream _trace;
    private readonly Scenario _scenario;
    private readonly MachineTimers _timers;
    private readonly PowerManager _power;
    private readonly NetworkInterfaces _interfaces;
    private readonly PathMonitor _paths;
    private readonly Internet _internet;
    private readonly Nat _home;
    private readonly Nat _carrier;
    private readonly Gateway _gateway;
    private readonly UdpStack _udp;
    private readonly VpnService _vpn;
    private readonly Applications _applications;
    private readonly NameLookups _lookups;
    private readonly WakeDetachment _detachment;
    private readonly NetworkTruth _truth;
    private readonly PowerOperations _powerOperations;
    private readonly InterfaceOperations _interfaceOperations;
    private readonly NetworkOperations _networkOperations;
    private readonly ApplicationOperations _applicationOperations;

    public SimulatedMac(
        Scheduler scheduler,
        TraceStream trace,
        Scenario scenario,
        ITunnelEngineFactory factory,
        IFarEndFactory? protocol = null)
    {
        _scheduler = scheduler;
        _trace = trace;
        _scenario = scenario;
        HostProfile host = scenario.Host;
        _timers = new MachineTimers(scheduler, new SystemClocks(scheduler));
        _power = new PowerManager(trace, _timers.Clocks, _timers, host.SleepAckDeadline.ToDuration());
        _interfaces = new NetworkInterfaces(trace, _timers, host, scenario.Network);
        _paths = new PathMonitor(trace, _interfaces, _timers, host.PathUpdate.ToDuration());
        _internet = new Internet(scheduler, trace, scenario.Network, Dice("loss"));
        _home = CreateNat(Nat.HomeAddress);
        _carrier = CreateNat(Nat.CarrierAddress);
        IFarEnd farEnd = (protocol ?? WireGuardFarEndFactory.Real).Create(new FarEndSetup(scenario));
        trace.SpeakAs(farEnd);
        _gateway = new Gateway(scheduler, trace, _internet, farEnd);
        _udp = new UdpStack(trace, _power, _interfaces, _paths, host.NoRouteError, _home, _carrier, _internet);
        RandomStream entropy = Dice("engine");
        _vpn = new VpnService(
            new VpnSurroundings(
                trace, scheduler, _timers, _power, _paths, _udp, new Resolver(_timers, _interfaces, scenario.Network)),
            scenario,
            factory.DisconnectOnSleep,
            new VpnOutside
            {
                CreateEngine = () => factory.Create(farEnd.EngineConfiguration, entropy),
                PacketDelivered = TakeFromTunnel,
                EngineFaulted = () => Faulted = true,
                Situation = SeeNetwork,
            });
        RoutingTable routes = new(_vpn.Tunnel, _interfaces, _vpn.Intent, _vpn.Configuration, ExcludesLocalNetworks);
        _applications = new Applications(scheduler, trace, _timers, _power, scenario)
        {
            FindRoute = routes.To,
            IntoTunnel = _vpn.Session.SendPacket,
            ConnectionOpened = _vpn.OnDemand.ConnectionOpened,
        };
        _lookups = new NameLookups(scheduler, trace, _timers, _power, _interfaces, scenario)
        {
            FindRoute = routes.To,
            TunnelHasDns = () => _vpn.Tunnel.InForce is { DnsServers.Count: > 0 },
            IntoTunnel = _vpn.Session.SendPacket,
            ConnectionOpened = name => _vpn.OnDemand.ConnectionOpened(Destination.Internet, name),
        };
        _detachment = new WakeDetachment(_power, _interfaces, _timers, host.DetachesAfterWake);
        _powerOperations = new PowerOperations(trace, _power, _timers, host.Linger.ToDuration());
        _interfaceOperations = new InterfaceOperations(scheduler, _power, _interfaces, _paths);
        _networkOperations = new NetworkOperations(_internet.Weather, [_home, _carrier], _gateway);
        _applicationOperations = new ApplicationOperations(_applications);
        _truth = new NetworkTruth(trace, _power, _interfaces, _paths, scenario.Network.GatewayByName)
        {
            WayIsFree = () => WayIsFree,
        };
        ConnectParts();
    }

    /// <summary>The engine broke the contract; nothing more can be learnt from this run.</summary>
    public bool Faulted { get; private set; }

    /// <summary>All of VPN on this machine.</summary>
    public VpnService Vpn => _vpn;

    /// <summary>Sockets of the provider's process that are open.</summary>
    public int OpenSockets => _udp.OpenCount;

    public void SwitchOn()
    {
        _vpn.SwitchOn();
        _applications.Start();
        _lookups.Start();
    }

    /// <summary>Something begins to happen to the machine or around it.</summary>
    /// <exception cref="InvalidOperationException">The set of operations is closed, and this one is not in
    /// it.</exception>
    public void Begin(Step step)
    {
        Operation operation = step.Operation;
        bool played = _powerOperations.Begin(step)
            | _interfaceOperations.Begin(operation)
            | _networkOperations.Begin(operation)
            | _applicationOperations.Begin(operation)
            | _vpn.Operations.Begin(operation);
        if (!played) throw Unknown(operation);
        _truth.Update("operation");
    }

    /// <summary>It is over.</summary>
    /// <exception cref="InvalidOperationException">The set of operations is closed, and this one is not in
    /// it.</exception>
    public void End(Step step)
    {
        Operation operation = step.Operation;
        bool played = _powerOperations.End(step)
            | _interfaceOperations.End(operation)
            | _networkOperations.End(operation)
            | ApplicationOperations.End(operation)
            | _vpn.Operations.End(operation);
        if (!played) throw Unknown(operation);
        _truth.Update("operation");
    }

    /// <summary>The good times begin: no random loss any more.</summary>
    public void CalmDown() => _internet.CalmDown();

    /// <summary>What the tunnel still waits for; "nothing" when it is up or not meant to be.</summary>
    public string Pending()
    {
        VpnSession session = _vpn.Session;
        if (!_vpn.Intent.Up || session.Status == VpnStatus.Connected) return "nothing";
        return $"{session.Status}, waiting for {session.Provider?.PendingReason ?? "an event"}";
    }

    public void Dispose()
    {
        _vpn.Session.Provider?.Discard();
        _gateway.Dispose();
    }

    private static InvalidOperationException Unknown(Operation operation) =>
        new($"The set of operations is closed; {operation} is not in it.");

    private RandomStream Dice(string concern) => new(_scenario.Dice, concern);

    private Nat CreateNat(IPAddress address)
    {
        Nat nat = new(_scheduler, _trace, _scenario.Network.NatMapping.ToDuration(), address)
        {
            Mobile = address.Equals(Nat.CarrierAddress),
        };
        _internet.Attach(nat);
        return nat;
    }

    private bool ExcludesLocalNetworks =>
        _scenario.Vpn.ExcludeLocalNetworks ?? _scenario.Host.Platform == Platform.Ios;

    // A frozen provider can do nothing about any network, and nothing is held against it.
    private bool WayIsFree =>
        _gateway.Up
        && _internet.Weather.Carries(_interfaces.Primary is { Kind: InterfaceKind.Cellular }, SmallestUseful)
        && _vpn.Session.Provider?.Process.Frozen != true;

    private void ConnectParts()
    {
        _truth.Update("start");
        _truth.BecameUsable += _applications.Nudge;
        _gateway.Changed += () => _truth.Update("gateway");
        _internet.Weather.Changed += () => _truth.Update("network");
        _power.Woke += _applications.Nudge;
        _power.Changed += () =>
        {
            if (_power.State == PowerState.FullWake) _applications.Nudge();
        };
        _vpn.Tunnel.Changed += _applications.Nudge;
        _vpn.StatusChanged += () =>
        {
            if (_vpn.Session.Status == VpnStatus.Connected) _applications.Nudge();
        };
        _interfaces.Changed += _vpn.NoteNetworkChange;
        ConnectSleep();
        HostProfile host = _scenario.Host;
        if (host.EchoesOwnPath) _vpn.Tunnel.Changed += _paths.EchoSoon;
        if (host.LosesDelegateInterface) ConnectDelegate();
    }

    private void ConnectSleep()
    {
        HostProfile host = _scenario.Host;
        if (host.DefunctSocketsInSleep) _power.FallingAsleep += _udp.MakeDefunct;
        _power.FallingAsleep += () =>
        {
            // Memory on disk keeps nothing of the network.
            bool kept = host.NetworkKeptInSleep && _power.Depth == SleepDepth.Normal;
            if (!kept) _interfaces.Begin(InterfaceOutage.Sleep);
        };
        _power.Woke += () => _interfaces.End(InterfaceOutage.Sleep);
        _power.Woke += _detachment.Begin;
    }

    // A running tunnel that loses its link loses its delegate with it, and gets one only when it is started (N8).
    private void ConnectDelegate()
    {
        _interfaces.Changed += () =>
        {
            if (_vpn.Session.State == SessionState.Running && _interfaces.Primary is null) _paths.LoseDelegate();
        };
        _vpn.StatusChanged += () =>
        {
            if (_vpn.Session.Status is VpnStatus.Disconnecting or VpnStatus.Connecting) _paths.RestoreDelegate();
        };
    }

    private void TakeFromTunnel(ReadOnlySpan<byte> packet)
    {
        _applications.Receive(packet);
        _lookups.Receive(packet);
    }

    private NetworkSituation SeeNetwork() => _interfaces.Primary is { } primary
        ? new NetworkSituation(
            primary.Kind,
            primary.Kind == InterfaceKind.WiFi ? primary.Network.Ssid : "",
            primary.HasDns ? primary.Network.DnsServers : [],
            primary.Network.SearchDomains,
            ProbesAnswer: !primary.Captive,
            NamesResolve: primary.HasDns)
        : NetworkSituation.None;
}
