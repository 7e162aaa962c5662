using System.Net;
using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.Harness.Tests.Facts;

/// <summary>Reasserting, tunnel settings, paths and memory.</summary>
internal sealed class ProviderFactsTests
{
    private static readonly TunnelSettings Everything =
        new([IPAddress.Parse("10.0.0.2")], [new IPNetwork(IPAddress.Any, 0)], [], 1420);

    [Test]
    [Property("Fact", "L32")]
    public void Reasserting_ShowsOnlyOnceConnected()
    {
        int wakes = 0;
        ScriptedEngine engine = new((happening, host) =>
        {
            if (happening is TunnelEvent.StartTunnel) host.SetReasserting(true);
            if (happening is TunnelEvent.Wake) host.SetReasserting(++wakes == 1);
            return false;
        });
        Recording run = new World().SleepAborts("10s", "1s").SleepAborts("20s", "1s").Record(engine);
        Assert.That(
            run.Statuses(),
            Is.EqualTo(new[]
            {
                VpnStatus.Connecting, VpnStatus.Connected, VpnStatus.Reasserting, VpnStatus.Connected,
            }));
        Assert.That(run.StatusAt("15s"), Is.EqualTo(VpnStatus.Reasserting));
    }

    [Test]
    [Property("Fact", "L34")]
    public void BetweenSleepAndWake_IsQuiet_AndReassertsAfterwards([Values] bool resilient)
    {
        Recording run = new World().Sleeps("30s", "5m").Record(resilient ? World.Resilient : World.WaitForPath);
        long answered = run.TimesOf<EngineCompleted>(done => done.Kind == CompletionKind.Sleep).Single();
        Assert.That(
            run.Of<DatagramSent>().Where(sent => sent.FromEngine && sent.At > answered && sent.At < World.Ns("5m30s")),
            Is.Empty);
        Assert.That(run.StatusAt("5m30.5s"), Is.EqualTo(VpnStatus.Reasserting));
        Assert.That(run.Of<StatusChanged>().Last().To, Is.EqualTo(VpnStatus.Connected));
    }

    [Test]
    [Property("Fact", "L36")]
    public void SettingsSetAgainAndCleared_EachIsAnswered()
    {
        ScriptedEngine engine = new((happening, host) =>
        {
            if (happening is TunnelEvent.StartTunnel) host.ApplySettings(new RequestId(1), Everything);
            if (happening is TunnelEvent.SettingsApplied { Request.Number: 1 })
                host.ApplySettings(new RequestId(2), Everything with { Mtu = 1280 });
            if (happening is TunnelEvent.SettingsApplied { Request.Number: 2 })
                host.ApplySettings(new RequestId(3), null);
            return false;
        });
        Recording run = new World().Calm("10s").Record(engine);
        Assert.That(
            run.Of<SettingsInForce>().Select(settings => (settings.Request, settings.Routes)),
            Is.EqualTo(new[] { (1, true), (2, true), (3, false) }));
        Assert.That(engine.ToldOf<TunnelEvent.SettingsApplied>().Select(applied => applied.Error), Is.All.Null);
    }

    [Test]
    [Property("Fact", "L37")]
    public void SettingsNeverAnswered_StartGoesOnAfter5s()
    {
        Recording run = new World().Host(h => h with { SettingsLatency = World.Of("1h") }).Record(World.Resilient);
        Assert.That(
            run.TimesOf<StatusChanged>(change => change.To == VpnStatus.Connected).First(),
            Is.EqualTo(World.Ns("17ms") + World.Ns("5s")));
    }

    [Test]
    [Property("Fact", "L38")]
    public void SettingsInForceAndNobodyServes_TrafficIsSwallowed()
    {
        ScriptedEngine engine = new((happening, host) =>
        {
            if (happening is TunnelEvent.StartTunnel) host.ApplySettings(new RequestId(1), Everything);
            return happening is TunnelEvent.StartTunnel;
        });
        Recording run = new World().Calm("30s").Record(engine);
        Assert.That(run.Between<EchoSent>("1s", "30s").Select(echo => echo.Route), Is.All.EqualTo(Route.Tunnel));
        Assert.That(run.Of<EchoAnswered>(), Is.Empty);
    }

    [Test]
    [Property("Fact", "L39")]
    public void PathAnnouncedWithoutAChange_IsNoReasonToReconnect([Values] bool resilient)
    {
        Recording run = new World().Does("30s", new PathFlurry(10, World.Of("100ms")))
            .Record(resilient ? World.Resilient : World.WaitForPath);
        Assert.That(run.Between<EngineTold>("30s", "32s").Where(told => told.Event == "PathChanged"), Is.Not.Empty);
        Assert.That(run.Between<SocketOpened>("30s", "32s"), Is.Empty);
        Assert.That(
            run.Between<DatagramSent>("30s", "32s").Where(sent => sent.Kind == WireKind.Initiation), Is.Empty);
    }

    [Test]
    [Property("Fact", "L40")]
    public void Path_IsGivenAtTheStartAndToldWhenItChanges()
    {
        ScriptedEngine engine = new();
        new World().LosesWiFi("30s", "10s").Record(engine);
        Assert.That(engine.ToldOf<TunnelEvent.StartTunnel>().Single().Path.Interface, Is.EqualTo("en0"));
        Assert.That(
            engine.ToldOf<TunnelEvent.PathChanged>().Select(changed => changed.Path.IsSatisfied),
            Is.EqualTo(new[] { false, true }));
    }

    [Test]
    [Property("Fact", "L41")]
    public void RoutesCoverEverything_OuterDatagramsStillLeave()
    {
        Recording run = new World().Calm("30s").Record(World.Resilient);
        Assert.That(run.Of<SettingsInForce>().Last().Routes, Is.True);
        Assert.That(run.Between<EchoSent>("10s", "30s").Select(echo => echo.Route), Is.All.EqualTo(Route.Tunnel));
        Assert.That(run.Between<DatagramSent>("10s", "30s").Count(sent => sent.FromEngine), Is.GreaterThan(15));
        Assert.That(run.Between<EchoAnswered>("10s", "30s"), Is.Not.Empty);
    }

    [Test]
    [Property("Fact", "L45")]
    public void NoSession_WaitingPacketsAreBounded()
    {
        using TwoPeers peers = new();
        for (int i = 0; i < 1000; i++) peers.Send(peers.Alice);
        Assert.That(peers.Alice.Status.StagedPackets, Is.EqualTo(ProtocolConstants.StagedPacketsMax));
    }
}
