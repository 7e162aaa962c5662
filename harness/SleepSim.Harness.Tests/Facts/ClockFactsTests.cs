using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;
using SleepSim.WireGuard;

namespace SleepSim.Harness.Tests.Facts;

/// <summary>Clocks and timers over a sleep.</summary>
internal sealed class ClockFactsTests
{
    private static readonly Duration Slept = World.Span("5m");

    [Test]
    [Property("Fact", "C1")]
    public void Asleep_UptimeStopsAndContinuousGoesOn()
    {
        (Duration uptime, Duration continuous) = OverASleep(new HostProfile());
        Assert.That(uptime, Is.EqualTo(Duration.Zero));
        Assert.That(continuous, Is.EqualTo(Slept));
    }

    [Test]
    [Property("Fact", "C2")]
    public void OnEveryPlatform_ClocksAreNamedByWhatTheyCount([Values] Platform platform)
    {
        (Duration uptime, Duration continuous) = OverASleep(HostProfile.Of(platform));
        Assert.That(uptime, Is.EqualTo(Duration.Zero));
        Assert.That(continuous, Is.EqualTo(Slept));
    }

    [TestCase(ClockKind.Uptime, "5m40.017s")]
    [TestCase(ClockKind.Wall, "5m30s")]
    [Property("Fact", "C3")]
    public void TimerOverASleep_FiresLateOrRightAfterTheWake(ClockKind clock, string fires) =>
        Assert.That(FiresAt(clock, "40s"), Is.EqualTo(World.Ns(fires)));

    [TestCase("40s", "5m30s")]
    [TestCase("5m40s", "5m40.017s")]
    [Property("Fact", "C4")]
    public void TimerOnContinuousTime_CountsSleep(string delay, string fires) =>
        Assert.That(FiresAt(ClockKind.Continuous, delay), Is.EqualTo(World.Ns(fires)));

    [Test]
    [Property("Fact", "C5")]
    public void DarkWake_UptimeMovesByItsLength_AndNothingFiresInSleep()
    {
        ScriptedEngine engine = null!;
        engine = new ScriptedEngine((_, _) =>
        {
            engine.WakeAfter("1s", ClockKind.Wall);
            return false;
        });
        Recording run = new World().Sleeps("30s", "1h", linger: "0s").WakesDarkly("15m", "45s").Record(engine);
        Assert.That(run.Between<EngineTold>("31s", "14m59s"), Is.Empty);
        Assert.That(run.Between<EngineTold>("15m46s", "1h29s"), Is.Empty);
        ClockReading[] wakes = [.. engine.Told.Where(told => told.Event is TunnelEvent.Wake).Select(told => told.Now)];
        Assert.That(wakes[1].Uptime - wakes[0].Uptime, Is.EqualTo(World.Span("45s")));
    }

    [Test]
    [Property("Fact", "C7")]
    public void EngineOnUptime_HoldsASleptOverSessionForYoung()
    {
        Assert.That(FirstAfterTheWake(ClockKind.Uptime), Is.EqualTo(WireKind.Data));
        Assert.That(FirstAfterTheWake(ClockKind.Continuous), Is.EqualTo(WireKind.Initiation));
    }

    // How far two clocks moved from the announcement of a sleep without a linger to the wake.
    private static (Duration Uptime, Duration Continuous) OverASleep(HostProfile host)
    {
        ScriptedEngine engine = new();
        new World().Host(_ => host).Sleeps("30s", "5m", linger: "0s").Record(engine);
        (ClockReading before, ClockReading after) =
            (engine.ReadingAt<TunnelEvent.Sleep>(), engine.ReadingAt<TunnelEvent.Wake>());
        return (after.Uptime - before.Uptime, after.Continuous - before.Continuous);
    }

    // A timer armed at the start, 17 ms into the run, over a sleep from 30 s to 5 min 30 s.
    private static long FiresAt(ClockKind clock, string delay)
    {
        ScriptedEngine engine = null!;
        engine = new ScriptedEngine((happening, _) =>
        {
            if (happening is TunnelEvent.StartTunnel) engine.WakeAfter(delay, clock);
            return false;
        });
        Recording run = new World().Sleeps("30s", "5m", linger: "0s").Record(engine);
        return run.TimesOf<EngineTold>(told => told.Event == "DeadlineReached").Single();
    }

    // Nothing but the protocol acts after the wake.
    private static WireKind FirstAfterTheWake(ClockKind clock)
    {
        RecoveryPolicy policy = RecoveryPolicy.DisconnectOnSleep with { Clock = clock };
        Recording run = new World().Vpn(v => v with { DisconnectOnSleep = false })
            .Host(h => h with { NetworkKeptInSleep = true })
            .Sleeps("30s", "10m").Record(new WireGuardEngineFactory(policy));
        return run.Of<DatagramSent>().First(sent => sent.FromEngine && sent.At >= World.Ns("10m30s")).Kind;
    }
}
