using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Recoveries;

/// <summary>Troubles by the names people give them; and none where there is none.</summary>
internal sealed class SymptomReaderTests
{
    [Test]
    [Property("Fact", "Z2")]
    public void NaiveAfterAWake_IsDeadAlthoughConnected()
    {
        RunResult run = new World().Sleeps("30s", "5m").Run(World.Naive);
        Symptom symptom = run.Symptoms.Single(s => s.Name == SymptomNames.DeadAlthoughConnected);
        Assert.That(symptom.At, Is.GreaterThan(World.Ns("5m30s") + World.Ns("15s")));
        Assert.That(symptom.Story, Does.Contain("5:30.000"));
    }

    [Test]
    public void ResilientAfterAWake_HasNoSymptom() =>
        Assert.That(new World().Sleeps("30s", "5m").Run(World.Resilient).Symptoms, Is.Empty);

    [Test]
    public void StartedByHandLongAfterTheWake_IsNotDeadOnArrival()
    {
        RunResult run = new World().Vpn(v => v with { OnDemand = false })
            .Sleeps("30s", "5m").UserStarts("7m").Run(World.DisconnectOnSleep);
        Assert.That(run.Symptoms.Select(s => s.Name), Has.None.EqualTo(SymptomNames.DeadAlthoughConnected));
    }

    [Test]
    [Property("Fact", "Z1")]
    public void StoppedForSleepAndTrafficInTheLinger_IsRestartedBeforeSleep()
    {
        RunResult run = new World().Sleeps("30s", "5m").Run(World.DisconnectOnSleep);
        Symptom symptom = run.Symptoms.Single(s => s.Name == SymptomNames.RestartedBeforeSleep);
        Assert.That(symptom.At, Is.InRange(World.Ns("30s"), World.Ns("35s")));
    }

    [Test]
    [Property("Fact", "K4")]
    public void StartsRefusedBeforeSleep_IsNotRestarted()
    {
        RunResult run = new World().Host(h => h with { RefusesStartsBeforeSleep = true })
            .Sleeps("30s", "5m").Run(World.DisconnectOnSleep);
        Assert.That(run.Symptoms.Select(s => s.Name), Has.None.EqualTo(SymptomNames.RestartedBeforeSleep));
    }

    [Test]
    [Property("Fact", "Z1")]
    public void SleepDuringAStart_IsAsleepInMidConnect()
    {
        RunResult run = new World().Sleeps("10ms", "5m", linger: "0s").Run(World.Resilient);
        Assert.That(run.Symptoms.Select(s => s.Name), Does.Contain(SymptomNames.AsleepInMidConnect));
    }

    [Test]
    [Property("Fact", "Z3")]
    public void GatewayDoesNotAnswerAStart_IsStuckConnecting()
    {
        // Disconnect-on-sleep waits for the gateway; here it is away from the beginning.
        RunResult run = new World().GatewayRestarts("0s", "40s").Run(World.DisconnectOnSleep);
        Assert.That(
            run.Symptoms.Select(s => s.Name),
            Has.None.EqualTo(SymptomNames.StuckConnecting),
            "Nothing is usable.");
        run = new World().Calm("40s")
            .Run(new ScriptedEngine((happening, _) => happening is Contract.TunnelEvent.StartTunnel));
        Assert.That(run.Symptoms.Select(s => s.Name), Does.Contain(SymptomNames.StuckConnecting));
    }

    [Test]
    [Property("Fact", "X6")]
    public void LeakAfterTheTunnelWasUp_IsOutsideTheTunnel()
    {
        RunResult run = new World().Sleeps("30s", "5m").Run(World.DisconnectOnSleep);
        Assert.That(run.Symptoms.Select(s => s.Name), Does.Contain(SymptomNames.OutsideTheTunnel));
    }

    [Test]
    public void TrafficBeforeTheTunnelWasEverUp_IsNoSymptom()
    {
        RunResult run = new World().GatewayRestarts("0s", "10s").Run(World.DisconnectOnSleep);
        Assert.That(run.Symptoms, Is.Empty);
    }

    [Test]
    public void SameTroubleAgain_IsNotedOnce()
    {
        RunResult run = new World().Sleeps("30s", "5m").Sleeps("10m", "5m").Run(World.DisconnectOnSleep);
        Assert.That(run.Symptoms.Select(s => s.Name), Is.Unique);
    }
}
