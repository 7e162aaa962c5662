using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Session;

/// <summary>The Connect rule and disconnectOnSleep, and the race between them (Z1).</summary>
internal sealed class OnDemandTests
{
    private static ScriptedEngine StopsForSleep() => new() { DisconnectOnSleep = true };

    [Test]
    [Property("Fact", "K2")]
    public void DisconnectOnSleep_ProviderIsStoppedForSleepAndNotToldToSleep()
    {
        ScriptedEngine engine = StopsForSleep();
        new World().Sleeps("30s", "5m").Record(engine);
        Assert.That(engine.ToldOf<TunnelEvent.StopTunnel>().First().Reason, Is.EqualTo(StopReason.Sleep));
        Assert.That(engine.ToldOf<TunnelEvent.Sleep>(), Is.Empty);
    }

    [Test]
    [Property("Fact", "K2")]
    [Property("Fact", "L34")]
    public void DisconnectOnSleepWithoutARule_NothingStartsItAgain()
    {
        Recording run = new World().Vpn(v => v with { OnDemand = false }).Sleeps("30s", "5m").Record(StopsForSleep());
        Assert.That(run.Of<EngineCreated>().Count(), Is.EqualTo(1));
        Assert.That(run.Of<StatusChanged>().Last().To, Is.EqualTo(VpnStatus.Disconnected));
        Assert.That(run.Of<IntentChanged>().Last(), Is.EqualTo(new IntentChanged(World.Ns("30s"), Up: false, "sleep")));
    }

    [Test]
    [Property("Fact", "K1")]
    public void Configuration_OverridesTheProduct([Values] bool disconnects)
    {
        ScriptedEngine engine = new() { DisconnectOnSleep = !disconnects };
        new World().Vpn(v => v with { DisconnectOnSleep = disconnects }).Sleeps("30s", "5m").Record(engine);
        Assert.That(engine.ToldOf<TunnelEvent.Sleep>().Any(), Is.EqualTo(!disconnects));
    }

    [TestCase(true, "50s", TestName = "StopForSleep_NeverCompleted_SleepWaitsUntilTheSystemEndsIt")]
    [TestCase(false, "35s", TestName = "StopForSleep_NeverCompleted_SleepOvertakesIt")]
    [Property("Fact", "K3")]
    [Property("Fact", "K10")]
    public void StopForSleepNeverCompleted(bool waits, string asleep)
    {
        ScriptedEngine engine = new((happening, _) => happening is TunnelEvent.StopTunnel) { DisconnectOnSleep = true };
        Recording run = new World().Host(h => h with { SleepWaitsForStop = waits })
            .Sleeps("30s", "5m", linger: "5s").Record(engine);
        Assert.That(
            run.TimesOf<PowerChanged>(p => p.State == PowerState.Asleep),
            Is.EqualTo(new[] { World.Ns(asleep) }));
    }

    [Test]
    [Property("Fact", "Z1")]
    [Property("Fact", "P9")]
    public void TrafficInTheLinger_StartsTheTunnelAgainBeforeSleep()
    {
        Recording run = new World().Sleeps("30s", "5m").Record(StopsForSleep());
        StartRequested restart = run.Between<StartRequested>("30s", "35s")
            .Single(r => r.Answer == StartAnswer.Accepted);
        Assert.That(restart.Cause, Is.EqualTo(StartCause.OnDemand));
        Assert.That(run.Between<EngineCreated>("30s", "35s").Count(), Is.EqualTo(1));
    }

    [Test]
    [Property("Fact", "K4")]
    public void StartsRefusedBeforeSleep_NoneUntilTheWake()
    {
        Recording run = new World().Host(h => h with { RefusesStartsBeforeSleep = true })
            .Sleeps("30s", "5m").Record(StopsForSleep());
        Assert.That(
            run.Between<StartRequested>("30.3s", "35s").Select(r => r.Answer),
            Is.Not.Empty.And.All.EqualTo(StartAnswer.Sleeping));
        Assert.That(run.Of<EngineCreated>().Last().At, Is.GreaterThan(World.Ns("5m30s")));
        Assert.That(run.Of<StatusChanged>().Last().To, Is.EqualTo(VpnStatus.Connected));
    }

    [Test]
    [Property("Fact", "K4")]
    public void StartsRefusedBeforeSleep_TheUsersAreNot()
    {
        Recording run = new World().Host(h => h with { RefusesStartsBeforeSleep = true })
            .Sleeps("30s", "5m").UserStarts("32s").Record(StopsForSleep());
        Assert.That(run.Between<StartRequested>("32s", "32s").Single(r => r.Cause == StartCause.User).Answer,
            Is.EqualTo(StartAnswer.Accepted));
    }

    [Test]
    [Property("Fact", "K4")]
    [Property("Fact", "P16")]
    public void StartsRefusedBeforeSleep_TheyAreAcceptedInTheDarkWake()
    {
        Recording run = new World().Host(h => h with { RefusesStartsBeforeSleep = true })
            .Sleeps("30s", "20m").WakesDarkly("10m", "45s").Record(StopsForSleep());
        Assert.That(run.Between<EngineCreated>("10m", "10m45s").Count(), Is.EqualTo(1));
    }

    [Test]
    [Property("Fact", "D5")]
    [Property("Fact", "D12")]
    public void UserStops_NextTrafficStartsItAgain()
    {
        // What is sent while the tunnel goes down is dropped; the next connection comes with the next echo.
        Recording run = new World().Applications(a => a with { EchoEvery = World.Of("25s") })
            .UserStops("30s").Calm("2m").Record(new ScriptedEngine());
        StartRequested restart = run.Of<StartRequested>().Last(r => r.Answer == StartAnswer.Accepted);
        Assert.That((restart.At, restart.Cause), Is.EqualTo((World.Ns("50s"), StartCause.OnDemand)));
    }

    [Test]
    [Property("Fact", "D5")]
    public void NoTraffic_NoStart()
    {
        Recording run = new World().Applications(a => a with { EchoEvery = World.Of("1h") })
            .UserStops("30s").Calm("30m").Record(new ScriptedEngine());
        Assert.That(run.Of<EngineCreated>().Count(), Is.EqualTo(1));
    }

    [Test]
    [Property("Fact", "L1")]
    public void StartByARule_CarriesNoOptions()
    {
        ScriptedEngine engine = new();
        new World().UserStops("30s").Record(engine);
        Assert.That(
            engine.ToldOf<TunnelEvent.StartTunnel>().Select(start => start.OnDemand),
            Is.EqualTo(new[] { false, true }));
    }

    [Test]
    [Property("Fact", "D22")]
    public void TrafficWithoutANetwork_StartsNothingUntilItIsBack()
    {
        Recording run = new World().LosesWiFi("20s", "30s").UserStops("30s").Record(new ScriptedEngine());
        Assert.That(
            run.Between<StartRequested>("31s", "50s").Select(r => r.Answer),
            Is.Not.Empty.And.All.EqualTo(StartAnswer.NoNetwork));
        Assert.That(run.Of<EngineCreated>().Last().At, Is.GreaterThan(World.Ns("51.3s")));
        Assert.That(run.Of<StatusChanged>().Last().To, Is.EqualTo(VpnStatus.Connected));
    }

    [Test]
    [Property("Fact", "L7")]
    public void TunnelTraffic_AsksForNoStart()
    {
        Recording run = new World().Record(World.Resilient);
        Assert.That(run.Of<StartRequested>().Where(r => r.At > World.Ns("1s")), Is.Empty);
    }
}
