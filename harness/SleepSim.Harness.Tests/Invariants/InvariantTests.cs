using SleepSim.Contract;
using SleepSim.Scenarios;

namespace SleepSim.Harness.Tests.Invariants;

/// <summary>Each rule fires where it must, and holds where it must not.</summary>
internal sealed class InvariantTests
{
    private static World ANap => new World().Sleeps("30s", "20m");

    private static World ADarkWake => new World().Sleeps("30s", "20m").WakesDarkly("10m", "45s");

    [Test]
    public void NoLeak_TunnelStoppedForSleepBehindRoutes_IsViolated() =>
        IsViolated(ANap.Vpn(v => v with { KillSwitch = KillSwitch.Routes }).Run(World.DisconnectOnSleep), "S1");

    [Test]
    public void NoLeak_RoutesStayInForce_Holds() =>
        Holds(ANap.Vpn(v => v with { KillSwitch = KillSwitch.Routes }).Run(World.Resilient), "S1");

    [Test]
    public void NoLeak_SystemDropsEverything_Holds() =>
        Holds(ANap.Vpn(v => v with { KillSwitch = KillSwitch.AllNetworks }).Run(World.DisconnectOnSleep), "S1");

    [Test]
    public void NoLeak_NoKillSwitch_IsNotJudged() =>
        Assert.That(ANap.Run(World.DisconnectOnSleep).OutcomeOf("S1"), Is.EqualTo(Outcome.NotJudged));

    [Test]
    public void OneGeneration_OldEngineActsAfterItsStop_IsViolated() =>
        IsViolated(new World().Does("30s", new UserStop()).Run(World.With("LIF-08")), "S3");

    [Test]
    public void OneGeneration_StoppedAndStartedAgain_Holds() =>
        Holds(new World().Does("30s", new UserStop()).Run(World.Resilient), "S3");

    [Test]
    public void ClockSane_SessionAgedByUptime_IsViolated() =>
        IsViolated(ANap.Host(h => h with { NetworkKeptInSleep = true }).Run(World.Naive), "S5");

    [Test]
    public void ClockSane_SessionAgedByTrueTime_Holds() =>
        Holds(ANap.Host(h => h with { NetworkKeptInSleep = true }).Run(World.Resilient), "S5");

    [Test]
    public void ChurnBound_RebindsAgainAndAgain_IsViolated() => IsViolated(ADarkWake.Run(World.With("THR-01")), "S7");

    [Test]
    public void ChurnBound_OneReconnectInEachDarkWake_Holds() => Holds(ADarkWake.Run(World.Resilient), "S7");

    [Test]
    public void NoPanic_LoopSpins_IsViolated() => IsViolated(ANap.Run(World.With("PTH-08")), "S13");

    [Test]
    public void NoPanic_LoopComesToRest_Holds() => Holds(ANap.Run(World.Resilient), "S13");

    [Test]
    public void WakeRecovers_ConnectsOnceBeforeTheInterfaces_IsViolated() => IsViolated(ANap.Run(World.Naive), "L1");

    [Test]
    public void WakeRecovers_ReconnectsWithThePath_Holds() => Holds(ANap.Run(World.Resilient), "L1");

    [Test]
    public void PathRecovers_SocketNeverRepaired_IsViolated() =>
        IsViolated(new World().LosesWiFi("30s", "20s").Run(World.Naive), "L2");

    [Test]
    public void PathRecovers_SocketRepaired_Holds() =>
        Holds(new World().LosesWiFi("30s", "20s").Run(World.Resilient), "L2");

    [Test]
    public void StatusTruth_ConnectedAndDead_IsViolated() => IsViolated(ANap.Run(World.Naive), "L3");

    [Test]
    public void StatusTruth_ReassertingWhileDead_Holds() =>
        Holds(new World().LosesWiFi("30s", "50s").Run(World.Resilient), "L3");

    [Test]
    public void ReassertEnds_NeverCleared_IsViolated() => IsViolated(ANap.Calm("3m").Run(World.With("STS-02")), "L4");

    [Test]
    public void ReassertEnds_ClearedOnceProven_Holds() => Holds(ANap.Calm("3m").Run(World.Resilient), "L4");

    [Test]
    public void Completion_SleepNeverCompleted_IsViolated() => IsViolated(ANap.Run(World.With("CMP-01")), "L5");

    [Test]
    public void Completion_StartCompletedTwice_IsViolated() => IsViolated(ANap.Run(World.With("CMP-04")), "L5");

    [Test]
    public void Completion_StartWaitsForEver_IsViolated() =>
        IsViolated(new World().LosesWiFi("0s", "90s").Run(World.DisconnectOnSleep), "L5");

    [Test]
    public void Completion_EachOnceAndInTime_Holds() => Holds(ADarkWake.Run(World.Resilient), "L5");

    [Test]
    public void NoDeadState_QueuedWorkWithoutDeadline_IsViolated() => IsViolated(ANap.Run(World.With("RAC-09")), "L8");

    [Test]
    public void NoDeadState_SomethingIsAlwaysPending_Holds() => Holds(ANap.Run(World.Resilient), "L8");

    private static void IsViolated(RunResult run, string rule)
    {
        Assert.That(run.OutcomeOf(rule), Is.EqualTo(Outcome.Violated), run.Violated());
        Assert.That(run.Of(rule).Reason, Is.Not.Empty);
        Assert.That(run.Of(rule).At, Is.Not.Null);
    }

    private static void Holds(RunResult run, string rule) =>
        Assert.That(run.OutcomeOf(rule), Is.EqualTo(Outcome.Holds), run.Of(rule).Reason);
}
