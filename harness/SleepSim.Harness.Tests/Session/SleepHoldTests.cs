using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Session;

/// <summary>How long sleep waits for the session.</summary>
internal sealed class SleepHoldTests
{
    private static readonly string Deadline = "28s";

    [Test]
    [Property("Fact", "L25")]
    public void ProviderCompletes_SleepFollowsAtOnce() =>
        Assert.That(AsleepAt(new World().Sleeps("30s", "5m", linger: "0s"), new ScriptedEngine()), Is.EqualTo("30s"));

    [Test]
    [Property("Fact", "L26")]
    public void ProviderNeverCompletes_SleepFollowsAtTheDeadline() =>
        Assert.That(
            AsleepAt(new World().Sleeps("30s", "5m", linger: "0s"), Never<TunnelEvent.Sleep>()),
            Is.EqualTo(After("30s", Deadline)));

    [Test]
    [Property("Fact", "L25")]
    public void CompletionOfAnEarlierSleep_DoesNotLetTheNextGo()
    {
        // Told of two sleeps, it completes once after the second: that was for the first.
        int sleeps = 0;
        ScriptedEngine engine = new((happening, host) =>
        {
            if (happening is not TunnelEvent.Sleep) return false;
            if (++sleeps == 2) host.CompleteSleep();
            return true;
        });
        Recording run = new World().Sleeps("30s", "5m", linger: "0s").Sleeps("10m", "5m", linger: "0s").Record(engine);
        Assert.That(
            run.TimesOf<PowerChanged>(p => p.State == PowerState.Asleep).Last(), Is.EqualTo(World.Ns("10m28s")));
    }

    [Test]
    [Property("Fact", "L25")]
    public void BothSleepsCompletedAfterTheSecond_LetItGo()
    {
        int sleeps = 0;
        ScriptedEngine engine = new((happening, host) =>
        {
            if (happening is not TunnelEvent.Sleep) return false;
            if (++sleeps < 2) return true;
            host.CompleteSleep();
            host.CompleteSleep();
            return true;
        });
        Recording run = new World().Sleeps("30s", "5m", linger: "0s").Sleeps("10m", "5m", linger: "0s").Record(engine);
        Assert.That(
            run.TimesOf<PowerChanged>(p => p.State == PowerState.Asleep).Last(), Is.EqualTo(World.Ns("10m")));
    }

    [Test]
    [Property("Fact", "L25")]
    [Property("Fact", "L6")]
    public void SleepAnnouncedWhileTheProviderIsLaunched_WaitsAndIsToldOfRightAfterTheStart()
    {
        ScriptedEngine engine = new((happening, _) => happening is TunnelEvent.Sleep);
        Recording run = new World().Sleeps("5ms", "5m", linger: "0s").Record(engine);
        Assert.That(engine.Calls.Take(2), Is.EqualTo(new[] { "StartTunnel", "Sleep" }));
        Assert.That(
            run.TimesOf<PowerChanged>(p => p.State == PowerState.Asleep).First(),
            Is.EqualTo(World.Ns("28s") + World.Ns("5ms")));
    }

    [Test]
    [Property("Fact", "K2")]
    public void SleepAnnouncedWhileTheProviderIsLaunched_WithDisconnectOnSleepNoneIs()
    {
        ScriptedEngine engine = new() { DisconnectOnSleep = true };
        Recording run = new World().Vpn(v => v with { OnDemand = false }).Sleeps("5ms", "5m", linger: "0s")
            .Record(engine);
        Assert.That(engine.Told, Is.Empty);
        Assert.That(run.Of<StatusChanged>().Last().To, Is.EqualTo(VpnStatus.Disconnected));
    }

    [Test]
    [Property("Fact", "K3")]
    public void StopForSleepComplete_SleepFollowsAtOnce() =>
        Assert.That(
            AsleepAt(
                new World().Vpn(v => v with { OnDemand = false }).Sleeps("30s", "5m", linger: "0s"),
                new ScriptedEngine { DisconnectOnSleep = true }),
            Is.EqualTo("30s"));

    [Test]
    [Property("Fact", "K3")]
    [Property("Fact", "P2")]
    public void StopForSleepTakesLongerThanTheSystemWaits_SleepOvertakesIt() =>
        Assert.That(
            AsleepAt(
                new World().Host(h => h with { StopDeadline = World.Of("60s") }).Sleeps("30s", "5m", linger: "0s"),
                Never<TunnelEvent.StopTunnel>(disconnectOnSleep: true)),
            Is.EqualTo(After("30s", Deadline)));

    [Test]
    [Property("Fact", "L25")]
    public void UserStopsMeanwhile_NobodyWaitsForTheProvidersCompletion() =>
        Assert.That(
            AsleepAt(
                new World().Sleeps("30s", "5m", linger: "0s").UserStops("35s"),
                new ScriptedEngine((happening, _) => happening is TunnelEvent.Sleep or TunnelEvent.StopTunnel)),
            Is.EqualTo("35s"));

    private static ScriptedEngine Never<T>(bool disconnectOnSleep = false)
        where T : TunnelEvent => new((happening, _) => happening is T) { DisconnectOnSleep = disconnectOnSleep };

    private static string AsleepAt(World world, ScriptedEngine engine) => DurationText.Format(new TimeSpan(
        world.Record(engine).TimesOf<PowerChanged>(p => p.State == PowerState.Asleep).First()
        / TimeSpan.NanosecondsPerTick));

    private static string After(string moment, string length) =>
        DurationText.Format(World.Of(moment) + World.Of(length));
}
