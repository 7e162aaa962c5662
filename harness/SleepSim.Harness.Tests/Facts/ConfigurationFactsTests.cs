using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Facts;

/// <summary>Configurations that are disabled, and by whom.</summary>
internal sealed class ConfigurationFactsTests
{
    [Test]
    [Property("Fact", "L2")]
    public void ConfigurationDisabled_StartIsRefusedAtOnce()
    {
        Recording run = new World().Does("10s", new SystemStop(SystemStopReason.ConfigurationDisabled))
            .UserStarts("20s").Does("30s", new ConfigurationChange()).UserStarts("40s").Record(new ScriptedEngine());
        Assert.That(
            run.Between<StartRequested>("20s", "20s").Select(request => request.Answer),
            Is.Not.Empty.And.All.EqualTo(StartAnswer.ConfigurationDisabled));
        Assert.That(run.Between<EngineCreated>("10s", "29s"), Is.Empty);
        Assert.That(run.Of<StatusChanged>().Last().To, Is.EqualTo(VpnStatus.Connected));
    }

    [Test]
    [Property("Fact", "T6")]
    public void AnotherVpnTakesOver_StopsAndDisablesThisOne()
    {
        ScriptedEngine engine = new();
        Recording run = new World().Does("10s", new SystemStop(SystemStopReason.Superseded)).Record(engine);
        Assert.That(engine.ToldOf<TunnelEvent.StopTunnel>().Single().Reason, Is.EqualTo(StopReason.Superseded));
        Assert.That(run.StatusAt("30s"), Is.EqualTo(VpnStatus.Disconnected));
        Assert.That(run.Of<EngineCreated>().Count(), Is.EqualTo(1));
    }
}
