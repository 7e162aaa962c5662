using SleepSim.Contract;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Facts;

/// <summary>What the forum thread asks, and what it is answered.</summary>
internal sealed class ThreadFactsTests
{
    [Test]
    [Property("Fact", "Z1")]
    public void StoppedForSleepWithAConnectRule_StartsAgainAndSleepsInMidConnect()
    {
        // A handshake takes 6 s: longer than the linger.
        Recording run = new World().Network(n => n with { Latency = World.Of("3s") })
            .Sleeps("1m", "5m", linger: "5s").Record(World.DisconnectOnSleep);
        StartRequested restart = run.Between<StartRequested>("1m", "1m5s")
            .Single(request => request.Answer == StartAnswer.Accepted);
        Assert.That(restart.Cause, Is.EqualTo(StartCause.OnDemand));
        Assert.That(run.SessionStateAt("1m30s"), Is.EqualTo(SessionState.Starting));
        Assert.That(
            run.Result.Symptoms.Select(symptom => symptom.Name), Does.Contain(SymptomNames.AsleepInMidConnect));
    }

    [Test]
    [Property("Fact", "Z2")]
    public void ConnectingInWake_FailsBecauseTheInterfacesAreNotUp()
    {
        Recording run = new World().Host(h => h with { WakeToLink = World.Of("2s") })
            .Sleeps("30s", "5m").Record(World.Naive);
        Assert.That(run.Between<SocketErred>("5m30s", "5m30.1s"), Is.Not.Empty);
        Assert.That(run.Between<EchoAnswered>("5m30s", "10m"), Is.Empty);
    }

    [TestCase("1s")]
    [TestCase("1m")]
    [TestCase("10m")]
    [Property("Fact", "Z3")]
    public void WaitingForThePath_RecoversHoweverLateTheNetworkIs(string wakeToLink)
    {
        Recording run = new World().Host(h => h with { WakeToLink = World.Of(wakeToLink) })
            .Calm("15m").Sleeps("30s", "5m").Record(World.WaitForPath);
        long usable = run.TimesOf<NetworkUsable>(network => network.Usable).Last();
        Assert.That(usable, Is.GreaterThanOrEqualTo(World.Ns("5m30s") + World.Ns(wakeToLink)));
        Assert.That(run.Of<EchoAnswered>().First(echo => echo.At > usable).At, Is.LessThan(usable + World.Ns("5s")));
    }

    [Test]
    [Property("Fact", "Z4")]
    public void SleepCalledOff_WakeFollowsSleepWithNothingSlept()
    {
        ScriptedEngine engine = new();
        new World().SleepAborts("30s", "10ms").Record(engine);
        var (before, after) = (engine.ReadingAt<TunnelEvent.Sleep>(), engine.ReadingAt<TunnelEvent.Wake>());
        Assert.That(after.Continuous - before.Continuous, Is.EqualTo(World.Span("10ms")));
        Assert.That(after.Uptime - before.Uptime, Is.EqualTo(World.Span("10ms")));
    }

    [Test]
    [Property("Fact", "Z5")]
    public void TunnelThatWasNotStopped_IsNotStartedAfterSleep()
    {
        ScriptedEngine engine = new();
        Recording run = new World().Sleeps("30s", "5m").UserStarts("6m").Record(engine);
        Assert.That(engine.ToldOf<TunnelEvent.StartTunnel>().Count(), Is.EqualTo(1));
        Assert.That(
            run.Of<StartRequested>().Last(request => request.Cause == StartCause.User),
            Is.EqualTo(new StartRequested(World.Ns("6m"), StartCause.User, StartAnswer.AlreadyUp)));
    }

    [Test]
    [Property("Fact", "Z6")]
    public void CancelledInWakeWithoutARule_NothingStartsItAgain()
    {
        ScriptedEngine engine = new((happening, host) =>
        {
            if (happening is TunnelEvent.Wake) host.CancelTunnel("start me afresh");
            return false;
        });
        Recording run = new World().Vpn(v => v with { OnDemand = false }).Sleeps("30s", "5m").Record(engine);
        Assert.That(run.Of<StatusChanged>().Last().To, Is.EqualTo(VpnStatus.Disconnected));
        Assert.That(run.Of<EngineCreated>().Count(), Is.EqualTo(1));
        Assert.That(
            typeof(ITunnelHost).GetMethods().Select(method => method.Name).Where(name => name.Contains("Start")),
            Is.EqualTo(new[] { nameof(ITunnelHost.CompleteStart) }));
    }

    [Test]
    [Property("Fact", "Z7")]
    public void GatewayUnreachable_StatusIsWhatTheProviderSays()
    {
        World world = new World().LosesWiFi("30s", "2m");
        Recording silent = world.Record(new ScriptedEngine());
        Assert.That(silent.StatusAt("2m"), Is.EqualTo(VpnStatus.Connected));
        Recording honest = world.Record(World.WaitForPath);
        Assert.That(honest.StatusAt("2m"), Is.EqualTo(VpnStatus.Reasserting));
    }
}
