using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Facts;

/// <summary>disconnectOnSleep, and what it races with.</summary>
internal sealed class DisconnectOnSleepFactsTests
{
    [Test]
    [Property("Fact", "K1")]
    public void NotSet_ProviderIsToldToSleepAndStaysUp()
    {
        ScriptedEngine engine = new();
        Recording run = new World().Sleeps("30s", "5m").Record(engine);
        Assert.That(new VpnProfile().DisconnectOnSleep, Is.Null);
        Assert.That(engine.ToldOf<TunnelEvent.StopTunnel>(), Is.Empty);
        Assert.That(engine.ToldOf<TunnelEvent.Sleep>().Count(), Is.EqualTo(1));
        Assert.That(run.StatusAt("5m"), Is.EqualTo(VpnStatus.Connected));
    }

    [Test]
    [Property("Fact", "K2")]
    public void StoppedForSleepWithoutARule_StaysDownAfterTheWake()
    {
        ScriptedEngine engine = new() { DisconnectOnSleep = true };
        Recording run = new World().Vpn(v => v with { OnDemand = false }).Sleeps("30s", "5m").Record(engine);
        Assert.That(engine.ToldOf<TunnelEvent.StopTunnel>().Single().Reason, Is.EqualTo(StopReason.Sleep));
        Assert.That((int)StopReason.Sleep, Is.EqualTo(15));
        Assert.That(run.Of<StatusChanged>().Last().To, Is.EqualTo(VpnStatus.Disconnected));
        Assert.That(run.Of<EngineCreated>().Count(), Is.EqualTo(1));
    }

    [TestCase(true, "50s")]
    [TestCase(false, "35s")]
    [Property("Fact", "K3")]
    public void SleepWaitsForTheStop_OrOvertakesIt(bool waits, string asleep)
    {
        ScriptedEngine slow = null!;
        slow = new ScriptedEngine((happening, host) =>
        {
            if (happening is TunnelEvent.StopTunnel) slow.WakeAfter("20s", ClockKind.Uptime);
            if (happening is TunnelEvent.DeadlineReached) host.CompleteStop();
            return happening is TunnelEvent.StopTunnel;
        }) { DisconnectOnSleep = true };
        Recording run = new World().Vpn(v => v with { OnDemand = false })
            .Host(h => h with { SleepWaitsForStop = waits }).Sleeps("30s", "5m", linger: "5s").Record(slow);
        Assert.That(run.SleepsAt().Single(), Is.EqualTo(World.Ns(asleep)));
    }

    [Test]
    [Property("Fact", "K4")]
    public void StartsRefusedBeforeSleep_UntilTheNextWakeEvenADarkOne()
    {
        Recording run = new World().Host(h => h with { RefusesStartsBeforeSleep = true })
            .Sleeps("30s", "1h").WakesDarkly("15m", "45s").Record(new ScriptedEngine { DisconnectOnSleep = true });
        Assert.That(
            run.Between<StartRequested>("30.5s", "35s").Select(request => request.Answer),
            Is.Not.Empty.And.All.EqualTo(StartAnswer.Sleeping));
        Assert.That(
            run.Between<StartRequested>("15m", "15m45s").Select(request => request.Answer),
            Does.Contain(StartAnswer.Accepted));
    }

    [Test]
    [Property("Fact", "K5")]
    public void AnswerToSleepComesLater_SleepWaitsForIt()
    {
        ScriptedEngine engine = null!;
        engine = new ScriptedEngine((happening, host) =>
        {
            if (happening is TunnelEvent.Sleep) engine.WakeAfter("10s");
            if (happening is TunnelEvent.DeadlineReached) host.CompleteSleep();
            return happening is TunnelEvent.Sleep;
        });
        Recording run = new World().Sleeps("30s", "5m", linger: "5s").Record(engine);
        Assert.That(run.SleepsAt(), Is.EqualTo(new[] { World.Ns("40s") }));
        Assert.That(engine.ToldOf<TunnelEvent.Wake>().Count(), Is.EqualTo(1));
    }

    [Test]
    [Property("Fact", "K10")]
    public void StopRestartAndSleep_AllThreeOutcomesHappen()
    {
        World world = new World().Host(h => h with { SleepWaitsForStop = false }).Sleeps("1m", "5m", linger: "5s");
        Recording stopped = world.Vpn(v => v with { OnDemand = false })
            .Record(new ScriptedEngine { DisconnectOnSleep = true });
        Assert.That(stopped.SessionStateAt("2m"), Is.EqualTo(SessionState.Idle));

        Recording restarted = world.Vpn(v => v with { OnDemand = true })
            .Network(n => n with { Latency = World.Of("3s") }).Record(World.DisconnectOnSleep);
        Assert.That(restarted.SessionStateAt("2m"), Is.EqualTo(SessionState.Starting));

        ScriptedEngine slow = new((happening, _) => happening is TunnelEvent.StopTunnel) { DisconnectOnSleep = true };
        Recording overtaken = world.Record(slow);
        Assert.That(overtaken.SessionStateAt("2m"), Is.EqualTo(SessionState.Stopping));
    }
}
