using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Facts;

/// <summary>Dark wakes of the system's own, the lid, and deeper sleeps.</summary>
internal sealed class NapFactsTests
{
    [Test]
    [Property("Fact", "L29")]
    public void IdlePhone_WakesItsProviderBetween60And600TimesANight()
    {
        ScriptedEngine engine = new();
        new World().Host(_ => HostProfile.Of(Platform.Ios) with { PowerNap = true }).Sleeps("1m", "8h").Record(engine);
        Assert.That(engine.ToldOf<TunnelEvent.Wake>().Count(), Is.InRange(60, 600));
        Assert.That(
            engine.ToldOf<TunnelEvent.Sleep>().Count(), Is.EqualTo(engine.ToldOf<TunnelEvent.Wake>().Count()));
    }

    [Test]
    [Property("Fact", "P10")]
    [Property("Fact", "P11")]
    public void PowerNap_WakesAMacEveryFifteenMinutesFor45s()
    {
        Recording run = new World().Host(h => h with { PowerNap = true }).Sleeps("0s", "50m", linger: "0s")
            .Record(new ScriptedEngine());
        Assert.That(
            run.Of<PowerChanged>().Where(power => power.State == PowerState.DarkWake).Select(power => power.At),
            Is.EqualTo(new[] { "15m", "30m45s", "46m30s" }.Select(World.Ns)));
        Assert.That(run.SleepsAt().Skip(1).First(), Is.EqualTo(World.Ns("15m45s")));
    }

    [Test]
    [Property("Fact", "K7")]
    [Property("Fact", "K8")]
    public void Overslept_DarkWakesInBetweenDoNotCount()
    {
        World world = new World().Vpn(v => v with { OnDemand = false })
            .Host(h => h with { OversleepLimit = World.Of("2h") });
        Recording run = world.Sleeps("1m", "3h").WakesDarkly("1h", "45s").WakesDarkly("2h", "45s")
            .Record(new ScriptedEngine());
        Assert.That(run.StatusAt("2h30m"), Is.EqualTo(VpnStatus.Connected));
        Assert.That(
            run.TimesOf<StatusChanged>(change => change.To == VpnStatus.Disconnecting),
            Is.EqualTo(new[] { World.Ns("3h1m") }));
    }

    [TestCase(PowerSource.Mains, true, false)]
    [TestCase(PowerSource.Mains, false, true)]
    [TestCase(PowerSource.Battery, true, true)]
    [Property("Fact", "P14")]
    public void LidClosed_SleepsUnlessOnMainsWithADisplay(PowerSource source, bool display, bool sleeps)
    {
        Recording run = new World()
            .Host(h => h with { PowerSource = source, ExternalDisplay = display, PowerNap = true })
            .Does("30s", new LidClosed(World.Of("1h"))).Record(new ScriptedEngine());
        Assert.That(run.SleepsAt().Any(), Is.EqualTo(sleeps));
        long[] dark = [.. run.TimesOf<PowerChanged>(power => power.State == PowerState.DarkWake
            && power.At > World.Ns("1m"))];
        // With the lid closed a dark wake is over as soon as may be.
        foreach (long at in dark)
            Assert.That(run.SleepsAt(), Does.Contain(at + World.Ns("2s")));
        Assert.That(dark.Length > 0, Is.EqualTo(sleeps));
    }

    [TestCase(SleepDepth.Normal, true)]
    [TestCase(SleepDepth.Standby, false)]
    [TestCase(SleepDepth.Hibernate, false)]
    [Property("Fact", "P15")]
    public void StandbyAndHibernate_HaveNoDarkWakes(SleepDepth depth, bool naps)
    {
        Recording run = new World().Host(h => h with { PowerNap = true, NetworkKeptInSleep = true })
            .Does("30s", new Sleep(World.Of("2h"), Depth: depth)).Record(new ScriptedEngine());
        Assert.That(run.SleepsAt().Count() > 1, Is.EqualTo(naps));
        Assert.That(run.Of<InterfaceChanged>().Any(), Is.EqualTo(!naps), "nothing of the network is kept");
    }
}
