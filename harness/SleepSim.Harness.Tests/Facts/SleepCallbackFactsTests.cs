using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Facts;

/// <summary>What a provider hears of sleep and wake.</summary>
internal sealed class SleepCallbackFactsTests
{
    [Test]
    [Property("Fact", "L25")]
    public void SleepAndWake_AreToldAroundTheSleep()
    {
        Recording run = new World().Sleeps("30s", "5m", linger: "0s").Record(new ScriptedEngine());
        Assert.That(TimesTold(run, "Sleep"), Is.EqualTo(new[] { World.Ns("30s") }));
        Assert.That(run.SleepsAt(), Is.EqualTo(new[] { World.Ns("30s") }));
        Assert.That(TimesTold(run, "Wake"), Is.EqualTo(new[] { World.Ns("5m30s") }));
        Assert.That(
            run.TimesOf<InterfaceChanged>(change => change.Route).Last(), Is.GreaterThan(World.Ns("5m30s")));
    }

    [TestCase(Platform.MacAppleSilicon, "28s")]
    [TestCase(Platform.Ios, "7s")]
    [Property("Fact", "L26")]
    public void SleepNeverAnswered_MachineSleepsAfterTheDeadline(Platform platform, string deadline)
    {
        ScriptedEngine silent = new((happening, _) => happening is TunnelEvent.Sleep);
        Recording run = new World().Host(_ => HostProfile.Of(platform)).Sleeps("30s", "5m").Record(silent);
        Assert.That(run.SleepsAt(), Is.EqualTo(new[] { World.Ns("30s") + World.Ns(deadline) }));
    }

    [Test]
    [Property("Fact", "L27")]
    public void ClientThatForgetsTheAnswer_IsFoundOut()
    {
        Recording run = new World().Sleeps("30s", "5m").Record(World.With("CMP-01"));
        Assert.That(run.SleepsAt(), Is.EqualTo(new[] { World.Ns("58s") }));
        Assert.That(run.Result.OutcomeOf("L5"), Is.EqualTo(Outcome.Violated));
    }

    [Test]
    [Property("Fact", "L28")]
    public void DarkWakes_EachBringsAWakeAndASleep()
    {
        Recording run = new World().Sleeps("30s", "1h")
            .WakesDarkly("15m", "45s").WakesDarkly("30m", "45s").WakesDarkly("45m", "45s")
            .Record(new ScriptedEngine());
        string[] told = [.. run.Of<EngineTold>().Select(e => e.Event).Where(e => e is "Sleep" or "Wake")];
        Assert.That(told, Is.EqualTo(Enumerable.Repeat(new[] { "Sleep", "Wake" }, 4).SelectMany(pair => pair)));
        Assert.That(run.Between<EngineTold>("40s", "14m59s"), Is.Empty);
        Assert.That(run.Between<EngineTold>("15m46s", "29m59s"), Is.Empty);
    }

    [Test]
    [Property("Fact", "L30")]
    public void BurstOfWakesOnAKeptNetwork_NoPathUpdateAndNoChurn()
    {
        Recording run = new World().Host(h => h with { NetworkKeptInSleep = true })
            .Sleeps("30s", "1m").SleepAborts("1m40s", "5ms").SleepAborts("1m40.008s", "5ms")
            .SleepAborts("1m40.016s", "5ms").Record(World.Resilient);
        Assert.That(run.Of<EngineTold>().Where(told => told.Event == "PathChanged"), Is.Empty);
        Assert.That(run.Between<SocketOpened>("1m40s", "1m50s").Count(), Is.LessThanOrEqualTo(2));
        Assert.That(run.Between<EchoAnswered>("1m41s", "1m43s"), Is.Not.Empty);
    }

    [Test]
    [Property("Fact", "L31")]
    public void WakeWhileReasserting_ReassertsOnAsBefore()
    {
        Recording run = new World().LosesWiFi("30s", "1m").SleepAborts("50s", "1s").Record(World.Resilient);
        Assert.That(
            Enumerable.Range(45, 45).Select(second => run.StatusAt(FormattableString.Invariant($"{second}s"))),
            Is.All.EqualTo(VpnStatus.Reasserting));
        Assert.That(run.Of<StatusChanged>().Last().To, Is.EqualTo(VpnStatus.Connected));
    }

    private static long[] TimesTold(Recording run, string what) =>
        [.. run.TimesOf<EngineTold>(told => told.Event == what)];
}
