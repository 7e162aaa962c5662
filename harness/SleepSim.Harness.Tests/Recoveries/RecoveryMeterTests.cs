using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Recoveries;

/// <summary>Where the time of a recovery goes: the system's part, the engine's, the network's.</summary>
internal sealed class RecoveryMeterTests
{
    private static readonly long RoundTrip = World.Ns("40ms");

    [Test]
    public void WhateverHappens_PartsAddUpToTheTotal()
    {
        int recovered = 0;
        foreach (Recording run in Generated.Runs())
        {
            foreach (Recovery recovery in run.Result.Recoveries)
            {
                Assert.That(recovery.OperatingSystem, Is.Not.Negative, $"{Generated.Of(run)}: {recovery}");
                Assert.That(recovery.Engine, Is.Not.Negative, $"{Generated.Of(run)}: {recovery}");
                Assert.That(recovery.Network, Is.Not.Negative, $"{Generated.Of(run)}: {recovery}");
                if (recovery.Total is not { } total) continue;
                long parts = recovery.OperatingSystem + recovery.Engine + recovery.Network;
                Assert.That(parts, Is.EqualTo(total), $"{Generated.Of(run)}: {recovery}");
                recovered++;
            }
        }

        Assert.That(recovered, Is.GreaterThan(100));
    }

    // Link 0.8 s, address 0.2 s, route 0.3 s and path update 0.05 s after the wake; then a handshake and an echo.
    [Test]
    [Property("Fact", "P27")]
    public void DeadSession_KnownNumbers()
    {
        Recovery recovery = new World().Sleeps("30s", "5m").Run(World.Resilient).Recoveries.Single();
        Assert.That(recovery.Trigger, Is.EqualTo(RecoveryTrigger.FullWake));
        Assert.That(recovery.TriggeredAt, Is.EqualTo(World.Ns("5m30s")));
        Assert.That(recovery.OperatingSystem, Is.EqualTo(World.Ns("1350ms")));
        Assert.That(recovery.Network, Is.EqualTo(2 * RoundTrip));
        Assert.That(recovery.Engine, Is.Zero);
        Assert.That(recovery.Limit, Is.EqualTo(2 * RoundTrip));
    }

    [Test]
    [Property("Fact", "L30")]
    public void LiveSessionAndNetworkKept_OneRoundTrip()
    {
        Recovery recovery = new World().Host(h => h with { NetworkKeptInSleep = true })
            .Sleeps("30s", "30s").Run(World.Resilient).Recoveries.Single();
        Assert.That(recovery.OperatingSystem, Is.Zero);
        Assert.That(recovery.Network, Is.EqualTo(RoundTrip));
        Assert.That(recovery.Limit, Is.EqualTo(RoundTrip));
    }

    [Test]
    public void WiFiLostWhileAwake_IsARecoveryOfThePath()
    {
        Recovery recovery = new World().LosesWiFi("30s", "10s").Run(World.Resilient).Recoveries.Single();
        Assert.That(recovery.Trigger, Is.EqualTo(RecoveryTrigger.PathLoss));
        Assert.That(recovery.TriggeredAt, Is.EqualTo(World.Ns("30s")));
        Assert.That(recovery.OperatingSystem, Is.EqualTo(World.Ns("11350ms")));
    }

    [Test]
    public void EngineNeverRecovers_RecoveryIsThereWithoutATotal()
    {
        Recovery recovery = new World().Sleeps("30s", "5m").Run(World.Naive).Recoveries.Single();
        Assert.That(recovery.Total, Is.Null);
        Assert.That(recovery.OperatingSystem, Is.EqualTo(World.Ns("1350ms")));
    }

    [Test]
    public void GatewayAwayMeanwhile_ThereIsNoLimit()
    {
        Recovery recovery = new World().Sleeps("30s", "5m").GatewayRestarts("5m20s", "20s")
            .Run(World.Resilient).Recoveries.Single();
        Assert.That(recovery.Limit, Is.Null);
        Assert.That(recovery.Total, Is.Not.Null);
    }

    [Test]
    public void TunnelNotMeantToBeUp_NothingToRecover()
    {
        RunResult run = new World().Vpn(v => v with { OnDemand = false })
            .UserStops("20s").Sleeps("30s", "5m").LosesWiFi("6m", "10s").Run(World.Resilient);
        Assert.That(run.Recoveries, Is.Empty);
    }

    [Test]
    public void UserStopsMeanwhile_RecoveryIsNotOwedAnyMore()
    {
        RunResult run = new World().Vpn(v => v with { OnDemand = false })
            .Sleeps("30s", "5m").UserStops("5m31s").UserStarts("10m").Run(World.Resilient);
        Assert.That(run.Recoveries, Is.Empty);
    }

    [Test]
    public void UserGivesUp_IsARecoveryThatDidNotHappen()
    {
        RunResult run = new World().Vpn(v => v with { OnDemand = false })
            .Sleeps("30s", "5m").UserStops("7m").UserStarts("10m").Run(World.Naive);
        Assert.That(run.Recoveries.Single().Total, Is.Null);
    }

    // A path that is announced late: the engine is faster than the system's word.
    [Test]
    [Property("Fact", "N22")]
    public void EchoBeforeThePathIsAnnounced_IsAllTheSystemsPart()
    {
        RecoveryMeter meter = new(new Scenario { Name = "test" });
        Play(meter,
            new IntentChanged(0, Up: true, "user"),
            new PowerChanged(World.Ns("10s"), PowerState.FullWake, "user"),
            new EchoSent(World.Ns("12s"), 1, Route.Tunnel),
            new EchoAnswered(World.Ns("12.04s"), 1, RoundTrip, Route.Tunnel));
        Recovery recovery = meter.Recoveries.Single();
        Assert.That(recovery.Total, Is.EqualTo(World.Ns("2.04s")));
        Assert.That(
            (recovery.OperatingSystem, recovery.Engine, recovery.Network), Is.EqualTo((World.Ns("2.04s"), 0L, 0L)));
    }

    [Test]
    public void AnswerToARequestOfBefore_IsNoProofOfTheTunnel()
    {
        RecoveryMeter meter = new(new Scenario { Name = "test" });
        Play(meter,
            new IntentChanged(0, Up: true, "user"),
            new PowerChanged(World.Ns("10s"), PowerState.FullWake, "user"),
            new NetworkUsable(World.Ns("10s"), Usable: true, "power"),
            new EchoAnswered(World.Ns("10.02s"), 1, RoundTrip, Route.Tunnel),
            new EchoAnswered(World.Ns("11s"), 2, RoundTrip, Route.Tunnel));
        Assert.That(meter.Recoveries.Single().FirstEchoAt, Is.EqualTo(World.Ns("11s")));
    }

    [Test]
    public void SleptAgainBeforeTheEcho_IsARecoveryThatDidNotHappen()
    {
        RecoveryMeter meter = new(new Scenario { Name = "test" });
        Play(meter,
            new IntentChanged(0, Up: true, "user"),
            new PowerChanged(World.Ns("10s"), PowerState.FullWake, "user"),
            new NetworkUsable(World.Ns("11s"), Usable: true, "power"),
            new SleepAnnounced(World.Ns("20s"), "lid"));
        Recovery recovery = meter.Recoveries.Single();
        Assert.That((recovery.OperatingSystem, recovery.Total), Is.EqualTo((World.Ns("1s"), (long?)null)));
    }

    [Test]
    public void SleptAgainBeforeTheNetwork_IsNobodysFault()
    {
        RecoveryMeter meter = new(new Scenario { Name = "test" });
        Play(meter,
            new IntentChanged(0, Up: true, "user"),
            new PowerChanged(World.Ns("10s"), PowerState.FullWake, "user"),
            new SleepAnnounced(World.Ns("10.5s"), "lid"));
        Assert.That(meter.Recoveries, Is.Empty);
    }

    [Test]
    public void EnginesOwnDelay_IsTheEnginesPart()
    {
        RecoveryMeter meter = new(new Scenario { Name = "test" });
        Play(meter,
            new IntentChanged(0, Up: true, "user"),
            new PowerChanged(World.Ns("10s"), PowerState.FullWake, "user"),
            new NetworkUsable(World.Ns("11s"), Usable: true, "path"),
            new DatagramSent(World.Ns("16s"), FromEngine: true, WireKind.Initiation, 0, 148),
            new DatagramReceived(World.Ns("16.04s"), ByEngine: true, WireKind.Response, 1, 2, 92),
            new EchoAnswered(World.Ns("16.08s"), 9, RoundTrip, Route.Tunnel));
        Recovery recovery = meter.Recoveries.Single();
        Assert.That(recovery.EngineActedAt, Is.EqualTo(World.Ns("16s")));
        Assert.That(recovery.HandshakeAt, Is.EqualTo(World.Ns("16.04s")));
        Assert.That(
            (recovery.OperatingSystem, recovery.Engine, recovery.Network),
            Is.EqualTo((World.Ns("1s"), World.Ns("5s"), 2 * RoundTrip)));
    }

    private static void Play(RecoveryMeter meter, params TraceRecord[] records)
    {
        RunState state = new();
        foreach (TraceRecord record in records)
        {
            state.Take(record);
            meter.Take(record, state);
        }
    }
}
