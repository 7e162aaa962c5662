using SleepSim.Contract;
using SleepSim.Harness.Kernel;
using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Session;

/// <summary>All of VPN on one machine put together: configuration, rules, session, provider. Each part does one thing;
/// this is only who knows whom.</summary>
internal sealed class VpnService
{
    private readonly OnDemandRest _rest;
    private readonly NetworkNotice _networkNotice;
    private readonly StatusObserver _observer;
    private readonly SystemStops _systemStops;
    private readonly ConnectionStatus _status;

    /// <param name="machine">What it stands on.</param>
    /// <param name="scenario">The host and the VPN configuration.</param>
    /// <param name="productDisconnectsOnSleep">Whether the engine's product saves disconnectOnSleep (K1).</param>
    /// <param name="outside">What it is given from outside.</param>
    public VpnService(
        VpnSurroundings machine, Scenario scenario, bool productDisconnectsOnSleep, VpnOutside outside)
    {
        (TraceStream trace, Scheduler scheduler, MachineTimers timers, PowerManager power, PathMonitor paths,
            UdpStack udp, Resolver resolver) = machine;
        HostProfile host = scenario.Host;
        Configuration = new VpnConfiguration(scenario.Vpn, productDisconnectsOnSleep);
        Rules = new OnDemandRules(trace, scenario.Vpn, Configuration) { Situation = outside.Situation };
        Intent = new Intent(trace) { RuleStartsIt = () => Rules.StartTheTunnel };
        Tunnel = new TunnelInterface(trace, timers, host.SettingsLatency.ToDuration(), host.LateSettingsStick);
        Callbacks = new CallbackFaults(trace, timers);
        _rest = new OnDemandRest(host, timers.Clocks);
        _status = new ConnectionStatus(trace, timers.Clocks);
        SleepHold hold = new(power);
        ProviderLauncher launcher = new(trace, scheduler, timers, host, Tunnel, udp, resolver, Callbacks)
        {
            CreateEngine = outside.CreateEngine,
            PacketDelivered = outside.PacketDelivered,
            EngineFaulted = outside.EngineFaulted,
        };
        Session = new VpnSession(
            trace, paths, Tunnel, Intent, Configuration, new StartAdmission(host, power, paths, Configuration, _rest),
            Callbacks, hold, _status, launcher, new SessionDeadlines(timers, host));
        udp.Received = (socket, datagram, from) => Session.Provider?.ReceiveDatagram(socket, datagram, from);
        _ = new ProviderNotices(power, paths, host, Configuration, Callbacks, hold, Session);
        _ = new ReassertingWatch(timers, host, Session, _status);
        if (host.OversleepLimit is { } limit) _ = new OversleepWatch(power, timers.Clocks, limit, Session);
        OnDemand = new OnDemandControl(Rules, _rest, Intent, Session, power);
        _networkNotice = new NetworkNotice(timers, host.PathUpdate.ToDuration(), OnDemand.NetworkChanged);
        _systemStops = new SystemStops(Intent, Configuration, _status, Session);
        Messages = new AppMessages(Session);
        Operations = new SessionOperations(power, timers, host, this);
        _observer = new StatusObserver(trace, timers, _status, host);
    }

    public VpnConfiguration Configuration { get; }

    public OnDemandRules Rules { get; }

    public OnDemandControl OnDemand { get; }

    public Intent Intent { get; }

    public TunnelInterface Tunnel { get; }

    public CallbackFaults Callbacks { get; }

    public VpnSession Session { get; }

    public AppMessages Messages { get; }

    /// <summary>Plays the operations that are about the VPN.</summary>
    public SessionOperations Operations { get; }

    /// <summary>connectedDate (T5).</summary>
    public Duration? ConnectedDate => _status.ConnectedDate;

    public event Action? StatusChanged
    {
        add => _status.Changed += value;
        remove => _status.Changed -= value;
    }

    /// <summary>The machine is on: somebody observes the status, the rules are evaluated, and the user starts the
    /// tunnel.</summary>
    public void SwitchOn()
    {
        _observer.Subscribe();
        OnDemand.Evaluate();
        UserStarts();
    }

    /// <summary>Something about the physical network changed, captive portals included.</summary>
    public void NoteNetworkChange() => _networkNotice.Note();

    public void UserStarts() => Session.RequestStart(StartCause.User);

    public void UserStops()
    {
        Intent.Withdraw("user");
        _rest.UserStopped();
        _systemStops.Forget();
        Session.RequestStop(StopReason.UserInitiated);
    }

    /// <summary>The system stops the tunnel for a reason of its own; what that does to the configuration, it does to
    /// the rules (D11).</summary>
    public void SystemStops(SystemStopReason reason)
    {
        _systemStops.Stop(reason);
        OnDemand.Evaluate();
    }

    /// <summary>The app saves a configuration (D11).</summary>
    public void Save(ConfigurationChange change)
    {
        _systemStops.Save(change);
        OnDemand.Evaluate();
    }
}
