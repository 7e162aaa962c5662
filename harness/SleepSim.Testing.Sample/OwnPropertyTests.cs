using FsCheck;
using FsCheck.Fluent;
using SleepSim.Harness;
using SleepSim.Scenarios;
using SleepSim.WireGuard;

namespace SleepSim.Testing.Sample;

/// <summary>A property that is no rule of SleepSim's, with FsCheck.</summary>
public sealed class OwnPropertyTests
{
    [Test]
    public void SparesTheBattery()
    {
        TestedEngine engine = TestedEngine.Of(new WireGuardEngineFactory(RecoveryPolicy.Resilient));
        Prop.ForAll(ScenarioArbitrary.Of(operations: 10), scenario =>
        {
            RunMeasures measures = engine.Run(scenario, Cryptography.StandIn).Measures;
            return measures.WakeUps <= measures.Simulated / 1_000_000_000;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(50).WithReplay(1, 1));
    }
}
