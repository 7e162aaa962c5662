using System.Net;
using SleepSim.Contract;
using SleepSim.Harness.Session;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Session;

/// <summary>The tunnel's own interface and its routes.</summary>
internal sealed class TunnelInterfaceTests
{
    private static readonly TunnelSettings Settings =
        new([IPAddress.Loopback], [new IPNetwork(IPAddress.Any, 0)], [], Mtu: 1420);

    private MachineParts _parts = null!;
    private TunnelInterface _tunnel = null!;
    private List<(long At, string? Error)> _completed = null!;

    [SetUp]
    public void PutTogether()
    {
        _parts = new MachineParts();
        _completed = [];
        _tunnel = new TunnelInterface(_parts.Trace, _parts.Timers, latency: World.Span("100ms"));
    }

    [Test]
    [Property("Fact", "L36")]
    public void Settings_ComeIntoForceAfterTheSystemsOwnTime()
    {
        Apply("10s", 1, Settings);
        _parts.RunTo("10.1s");
        Assert.That(_tunnel.RoutesInForce, Is.False);
        _parts.RunTo("10.101s");
        Assert.That(_tunnel.RoutesInForce);
        Assert.That(_completed, Is.EqualTo(new[] { (World.Ns("10.1s"), (string?)null) }));
    }

    [Test]
    [Property("Fact", "L36")]
    public void NoSettings_ClearsTheRoutes()
    {
        Apply("10s", 1, Settings);
        Apply("20s", 2, null);
        _parts.RunTo("21s");
        Assert.That(_tunnel.RoutesInForce, Is.False);
        Assert.That(_completed, Has.Count.EqualTo(2));
    }

    [Test]
    public void SettingsWithoutRoutes_LeaveTrafficAlone()
    {
        Apply("10s", 1, Settings with { IncludedRoutes = [] });
        _parts.RunTo("11s");
        Assert.That(_tunnel.RoutesInForce, Is.False);
    }

    [Test]
    public void TornDown_RoutesGoAtOnce()
    {
        Apply("10s", 1, Settings);
        _parts.At("20s", _tunnel.TearDown);
        _parts.RunTo("21s");
        Assert.That(
            _parts.Record.Of<SettingsInForce>(),
            Is.EqualTo(new SettingsInForce[] { new(World.Ns("10.1s"), 1, true), new(World.Ns("20s"), 0, false) }));
    }

    [Test]
    public void TornDownWhileSettingsAreOnTheirWay_TheyNeverComeIntoForce()
    {
        Apply("10s", 1, Settings);
        _parts.At("10.05s", _tunnel.TearDown);
        _parts.RunTo("21s");
        Assert.That(_tunnel.RoutesInForce, Is.False);
        Assert.That(_completed, Is.Empty, "Nobody is there to be told (L37).");
    }

    [Test]
    [Property("FieldBug", "LIF-02")]
    public void LateSettingsStick_TheyComeIntoForceAllTheSameUntilTheNextTime()
    {
        _tunnel = new TunnelInterface(
            _parts.Trace, _parts.Timers, latency: World.Span("100ms"), lateSettingsStick: true);
        Apply("10s", 1, Settings);
        _parts.At("10.05s", _tunnel.TearDown);
        _parts.RunTo("15s");
        Assert.That(_tunnel.RoutesInForce);
        _parts.At("20s", _tunnel.TearDown);
        _parts.RunTo("21s");
        Assert.That(
            _parts.Record.Of<SettingsInForce>(),
            Is.EqualTo(new SettingsInForce[] { new(World.Ns("10.1s"), 1, true), new(World.Ns("20s"), 0, false) }));
    }

    [Test]
    [Property("FieldBug", "LIF-02")]
    [Property("Fact", "L38")]
    public void WholeMachine_LateSettingsStick_SwallowTheTrafficOfATunnelThatIsDown()
    {
        Recording run = new World().Vpn(v => v with { OnDemand = false }).Host(h => h with { LateSettingsStick = true })
            .UserStops("50ms").Record(ScriptedEngine.TakingAllRoutes());
        Assert.That(run.Of<StatusChanged>().Last().To, Is.EqualTo(VpnStatus.Disconnected));
        Assert.That(run.Between<EchoSent>("1s", "30s").Select(e => e.Route), Is.All.EqualTo(Route.Tunnel));
    }

    [Test]
    public void SettingsAskedFor_AreOnRecordInOneLine()
    {
        Apply("10s", 1, Settings);
        Apply("20s", 2, null);
        _parts.RunTo("21s");
        Assert.That(
            _parts.Record.Of<SettingsRequested>().Select(asked => asked.Settings),
            Is.EqualTo(new[] { "addresses 127.0.0.1; routes 0.0.0.0/0; dns ; mtu 1420", "" }));
    }

    [Test]
    public void TornDownAndBuiltAgain_WorksAsBefore()
    {
        Apply("10s", 1, Settings);
        _parts.At("10.05s", _tunnel.TearDown);
        Apply("10.08s", 1, Settings);
        _parts.RunTo("21s");
        Assert.That(_completed.Single().At, Is.EqualTo(World.Ns("10.18s")));
        Assert.That(_tunnel.RoutesInForce);
    }

    [Test]
    [Property("Fact", "C5")]
    public void AsleepMeanwhile_SettingsComeIntoForceAfterTheWake()
    {
        Apply("10s", 1, Settings);
        _parts.At("10.05s", _parts.FallAsleep);
        _parts.At("5m", _parts.WakeUp);
        _parts.RunTo("6m");
        Assert.That(_completed.Single().At, Is.EqualTo(World.Ns("5m") + World.Ns("50ms")));
    }

    [Test]
    [Property("Fact", "L38")]
    public void WholeMachine_NobodyServes_RoutesSwallowTheTraffic()
    {
        // A start that never completes, with its settings applied.
        ScriptedEngine engine = new((happening, host) =>
        {
            if (happening is TunnelEvent.StartTunnel) host.ApplySettings(new RequestId(1), Settings);
            return happening is TunnelEvent.StartTunnel;
        });
        Recording run = new World().Calm("30s").Record(engine);
        Assert.That(run.Between<EchoSent>("1s", "30s").Select(e => e.Route), Is.All.EqualTo(Route.Tunnel));
        Assert.That(run.Of<EchoAnswered>(), Is.Empty);
        Assert.That(engine.Packets, Is.GreaterThan(25));
    }

    [Test]
    public void WholeMachine_StoppedWhileSettingsAreOnTheirWay_TrafficIsNotSwallowed()
    {
        Recording run = new World().Vpn(v => v with { OnDemand = false }).UserStops("50ms").Record(World.Resilient);
        Assert.That(run.Between<EchoSent>("1s", "30s").Select(e => e.Route), Is.All.EqualTo(Route.Physical));
    }

    [Test]
    [Property("Fact", "D12")]
    public void WholeMachine_StoppedWhileSettingsAreOnTheirWay_NextTrafficStartsItAgain()
    {
        Recording run = new World().UserStops("50ms").Record(World.Resilient);
        Assert.That(run.Of<StatusChanged>().Last().To, Is.EqualTo(VpnStatus.Connected));
    }

    private void Apply(string at, int request, TunnelSettings? settings) =>
        _parts.At(at, () => _tunnel.Apply(
            new RequestId(request), settings, error => _completed.Add((_parts.Now, error))));
}
