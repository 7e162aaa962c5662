using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Running;

/// <summary>Operations at their moments, and what ends at a moment before what begins then.</summary>
internal sealed class TimelineTests
{
    [Test]
    public void SleepRightAfterASleep_MachineWakesBetweenThem()
    {
        Recording run = new World().Sleeps("30s", "5m", linger: "0s")
            .Sleeps("5m30s", "5m", linger: "0s").Record(World.Resilient);
        Assert.That(run.Of<PowerChanged>().Select(p => (p.At, p.State)), Is.EqualTo(new[]
        {
            (World.Ns("30s"), PowerState.Asleep),
            (World.Ns("5m30s"), PowerState.FullWake),
            (World.Ns("5m30s"), PowerState.Asleep),
            (World.Ns("10m30s"), PowerState.FullWake),
        }));
    }

    [Test]
    public void OutageRightAfterAnOutage_InterfaceStaysDownForBoth()
    {
        Recording run = new World().LosesWiFi("30s", "20s").LosesWiFi("50s", "20s").Record(World.Resilient);
        Assert.That(run.TimesOf<InterfaceChanged>(c => c.Link).First(), Is.EqualTo(World.Ns("70.8s")));
    }

    [Test]
    public void RestartRightAfterARestart_GatewayIsDownForBoth()
    {
        Recording run = new World().GatewayRestarts("30s", "20s").GatewayRestarts("50s", "20s").Record(World.Resilient);
        Assert.That(run.Of<GatewayChanged>().Select(g => (g.At, g.Up)), Is.EqualTo(new[]
        {
            (World.Ns("30s"), false), (World.Ns("50s"), true), (World.Ns("50s"), false), (World.Ns("70s"), true),
        }));
    }

    [Test]
    public void OperationWithoutLength_BeginsThenEnds()
    {
        Recording run = new World().GatewayRestarts("30s", "0s").Record(World.Resilient);
        Assert.That(run.Of<GatewayChanged>().Select(g => g.Up), Is.EqualTo(new[] { false, true }));
    }

    [Test]
    public void StepsOfOneMoment_BeginInTheirOrder()
    {
        Recording run = new World().UserStops("30s").UserStarts("30s").Does("30s", new NatExpiry())
            .Record(World.Resilient);
        Assert.That(run.Of<OperationStarted>().Select(o => (o.At, o.Step)), Is.EqualTo(new[]
        {
            (World.Ns("30s"), 0), (World.Ns("30s"), 1), (World.Ns("30s"), 2),
        }));
    }

    [Test]
    public void CalmPhase_BeginsWhenEverythingHasEnded()
    {
        Recording run = new World().LosesWiFi("30s", "20s").UserStarts("50s").Calm("45s").Record(World.Resilient);
        Assert.That(run.TimesOf<PhaseChanged>(p => p.Phase == RunPhase.Calm), Is.EqualTo(new[] { World.Ns("50s") }));
        Assert.That(run.Records[^1].At, Is.EqualTo(World.Ns("95s")));
    }

    [Test]
    public void NothingHappens_TheRunIsItsCalmPhase() =>
        Assert.That(new World().Calm("45s").Record(World.Resilient).Records[^1].At, Is.EqualTo(World.Ns("45s")));

    [Test]
    [Property("Fact", "P7")]
    public void DarkWakePromoted_EndsItsSleepAndTheChaos()
    {
        World world = new World().Sleeps("30s", "1h").WakesDarkly("10m", "45s", AfterDarkWake.FullWake);
        Recording run = world.Record(World.Resilient);
        Assert.That(
            run.Of<PowerChanged>().Last(),
            Is.EqualTo(new PowerChanged(World.Ns("10m45s"), PowerState.FullWake, "Maintenance")));
        Assert.That(
            run.Of<PhaseChanged>().Last().At,
            Is.EqualTo(world.Scenario().TimelineEnd.ToDuration().Nanoseconds));
        Assert.That(run.Of<PhaseChanged>().Last().At, Is.EqualTo(World.Ns("10m45s")));
    }

    [Test]
    [Property("Fact", "P7")]
    public void DarkWakePromoted_OldEndOfItsSleepDoesNotWakeALaterSleep()
    {
        Recording run = new World().Sleeps("30s", "1h").WakesDarkly("10m", "45s", AfterDarkWake.FullWake)
            .Sleeps("20m", "2h").Record(World.Resilient);
        Assert.That(
            run.TimesOf<PowerChanged>(p => p.State == PowerState.FullWake),
            Is.EqualTo(new[] { World.Ns("10m45s"), World.Ns("2h20m") }));
    }

    [Test]
    [Property("Fact", "P11")]
    public void DarkWake_EndsInSleepWithoutALinger()
    {
        Recording run = new World().Sleeps("30s", "20m").WakesDarkly("10m", "45s").Record(World.Resilient);
        Assert.That(run.Of<PowerChanged>().Select(p => (p.At, p.State)), Is.EqualTo(new[]
        {
            (World.Ns("30s"), PowerState.DarkWake),
            (World.Ns("35s"), PowerState.Asleep),
            (World.Ns("10m"), PowerState.DarkWake),
            (World.Ns("10m45s"), PowerState.Asleep),
            (World.Ns("20m30s"), PowerState.FullWake),
        }));
    }

    [Test]
    [Property("Fact", "P9")]
    public void SleepWithALingerOfItsOwn_OverridesTheHosts()
    {
        Recording run = new World().Host(h => h with { Linger = World.Of("15s") })
            .Sleeps("30s", "5m").Sleeps("6m", "5m", linger: "2s").Record(World.Resilient);
        Assert.That(
            run.TimesOf<PowerChanged>(p => p.State == PowerState.Asleep),
            Is.EqualTo(new[] { World.Ns("45s"), World.Ns("6m2s") }));
    }
}
