using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Facts;

/// <summary>Announcing sleep, dark wake, and the time between.</summary>
internal sealed class PowerFactsTests
{
    [Test]
    [Property("Fact", "P2")]
    public void AnnouncedSleep_CanBeDelayedAndNotRefused()
    {
        ScriptedEngine refuses = new((happening, host) =>
        {
            if (happening is TunnelEvent.Sleep) host.SetReasserting(true);
            return happening is TunnelEvent.Sleep;
        });
        Recording run = new World().Host(h => h with { SleepAckDeadline = World.Of("20s") })
            .Sleeps("30s", "5m").Record(refuses);
        Assert.That(run.Of<SleepCancelled>(), Is.Empty);
        Assert.That(run.SleepsAt(), Is.EqualTo(new[] { World.Ns("50s") }));
    }

    [Test]
    [Property("Fact", "P3")]
    public void Wake_IsToldSecondsBeforeTheNetworkIsBack()
    {
        Recording run = new World().Host(h => h with { WakeToLink = World.Of("5s") })
            .Sleeps("30s", "5m").Record(new ScriptedEngine());
        Assert.That(run.TimesOf<EngineTold>(told => told.Event == "Wake").Single(), Is.EqualTo(World.Ns("5m30s")));
        Assert.That(
            run.TimesOf<InterfaceChanged>(change => change.Link && change.At > World.Ns("1m")).First(),
            Is.EqualTo(World.Ns("5m35s")));
    }

    [Test]
    [Property("Fact", "P4")]
    [Property("Fact", "P6")]
    public void SilentClient_Gets28s()
    {
        ScriptedEngine silent = new((happening, _) => happening is TunnelEvent.Sleep);
        Recording run = new World().Sleeps("30s", "5m").Record(silent);
        Assert.That(run.SleepsAt().Single() - run.Of<SleepAnnounced>().Single().At, Is.EqualTo(World.Ns("28s")));
    }

    [Test]
    [Property("Fact", "P7")]
    public void DarkWakeBecomesFull_ProviderIsNotToldAgain()
    {
        ScriptedEngine engine = new();
        Recording run = new World().Sleeps("30s", "1h").WakesDarkly("15m", "10s", AfterDarkWake.FullWake)
            .Record(engine);
        Assert.That(
            run.Of<PowerChanged>().Select(power => power.State).TakeLast(2),
            Is.EqualTo(new[] { PowerState.DarkWake, PowerState.FullWake }));
        Assert.That(engine.ToldOf<TunnelEvent.Wake>().Count(), Is.EqualTo(1));
    }

    [Test]
    [Property("Fact", "P8")]
    public void SleepCalledOff_NothingIsSlept()
    {
        ScriptedEngine engine = new();
        Recording run = new World().SleepAborts("30s", "3s").Record(engine);
        Assert.That(run.Of<SleepAnnounced>().Count(), Is.EqualTo(1));
        Assert.That(run.Of<SleepCancelled>().Count(), Is.EqualTo(1));
        Assert.That(run.SleepsAt(), Is.Empty);
        ClockReading wake = engine.ReadingAt<TunnelEvent.Wake>();
        Assert.That(wake.Continuous - wake.Uptime, Is.EqualTo(Duration.Zero));
    }

    [TestCase(Platform.MacAppleSilicon, "35s")]
    [TestCase(Platform.MacIntel, "45s")]
    [Property("Fact", "P9")]
    public void Linger_IsDarkWakeWithTheNetworkUp(Platform platform, string asleep)
    {
        Recording run = new World().Host(_ => HostProfile.Of(platform)).Sleeps("30s", "5m")
            .Record(World.DisconnectOnSleep);
        Assert.That(
            run.Of<PowerChanged>().Take(2).Select(power => (power.At, power.State)),
            Is.EqualTo(new[]
            {
                (World.Ns("30s"), PowerState.DarkWake), (World.Ns(asleep), PowerState.Asleep),
            }));
        Assert.That(run.Between<EchoAnswered>("31s", "35s"), Is.Not.Empty);
    }

    [Test]
    [Property("Fact", "P10")]
    public void Naps_HaveTheNumbersOfTheirPlatform()
    {
        Assert.That(HostProfile.Of(Platform.MacAppleSilicon).NapEvery, Is.EqualTo(World.Of("15m")));
        Assert.That(HostProfile.Of(Platform.MacIntel).NapEvery, Is.EqualTo(World.Of("30m")));
        Assert.That(HostProfile.Of(Platform.MacAppleSilicon).NapFor, Is.EqualTo(World.Of("45s")));
        Assert.That(HostProfile.Of(Platform.MacIntel).NapFor, Is.EqualTo(World.Of("45s")));
    }

    [Test]
    [Property("Fact", "P12")]
    public void DarkWake_HasANetworkAfterAWhile()
    {
        Recording run = new World().Host(h => h with { WakeToLink = World.Of("3s") })
            .Sleeps("30s", "1h").WakesDarkly("15m", "45s").Record(World.Resilient);
        Assert.That(run.Of<PowerChanged>().Select(power => (power.At, power.State)),
            Does.Contain((World.Ns("15m"), PowerState.DarkWake)));
        Assert.That(run.Between<EchoAnswered>("15m", "15m3s"), Is.Empty);
        Assert.That(run.Between<EchoAnswered>("15m3s", "15m45s"), Is.Not.Empty);
    }

    [Test]
    [Property("Fact", "P16")]
    public void DarkWake_RulesStartTheTunnel()
    {
        Recording run = new World().Host(h => h with { RefusesStartsBeforeSleep = true })
            .Sleeps("30s", "1h").WakesDarkly("15m", "45s").Record(World.DisconnectOnSleep);
        StartRequested start = run.Between<StartRequested>("15m", "15m45s")
            .First(request => request.Answer == StartAnswer.Accepted);
        Assert.That(start.Cause, Is.EqualTo(StartCause.OnDemand));
    }
}
