using SleepSim.Contract;
using SleepSim.FieldBugs;
using SleepSim.Scenarios;
using SleepSim.WireGuard;

namespace SleepSim.Harness.Tests.Running;

/// <summary>The stand-in for the cryptography changes nothing that a trace could tell.</summary>
internal sealed class TestedEngineTests
{
    private const int Generated = 200;
    private const int Operations = 20;

    private static IEnumerable<ITunnelEngineFactory> Engines => WireGuardEngines.All;

    [TestCaseSource(nameof(Engines))]
    public void GeneratedScenarios_WithTheStandIn_GiveTheSameTraces(ITunnelEngineFactory engine)
    {
        TestedEngine tested = TestedEngine.Of(engine);
        for (int i = 0; i < Generated; i++)
        {
            Scenario scenario = ScenarioGenerator.Generate(4, i, Operations);
            Assert.That(
                tested.Run(scenario, Cryptography.StandIn).Hash,
                Is.EqualTo(tested.Run(scenario, Cryptography.Real).Hash),
                ScenarioWriter.Write(scenario));
        }
    }

    [TestCaseSource(nameof(Engines))]
    public void Library_WithTheStandIn_GivesTheSameTraces(ITunnelEngineFactory engine)
    {
        TestedEngine tested = TestedEngine.Of(engine);
        foreach (Scenario scenario in Library.Scenarios)
        {
            Assert.That(
                tested.Run(scenario, Cryptography.StandIn).Hash,
                Is.EqualTo(tested.Run(scenario, Cryptography.Real).Hash),
                scenario.Name);
        }
    }

    [TestCaseSource(nameof(Engines))]
    public void GeneratedScenarios_WithAgreementsComputedOnce_GiveTheSameTraces(ITunnelEngineFactory engine)
    {
        TestedEngine tested = TestedEngine.Of(engine);
        for (int i = 0; i < Generated; i++)
        {
            Scenario scenario = ScenarioGenerator.Generate(6, i, Operations);
            Assert.That(
                tested.Run(scenario, Cryptography.Real).Hash,
                Is.EqualTo(Simulation.Run(scenario, engine).Hash),
                ScenarioWriter.Write(scenario));
        }
    }

    [Test]
    public void KnownBugs_WithTheStandIn_GiveTheSameTraces()
    {
        foreach (FieldBug bug in FieldBugCatalogue.All)
        {
            TestedEngine tested = TestedEngine.Of(World.Resilient).Inside(bug.In);
            Assert.That(tested.HasStandIn);
            for (int i = 0; i < 3; i++)
            {
                Scenario scenario = ScenarioGenerator.Generate(5, i, Operations);
                Assert.That(
                    tested.Run(scenario, Cryptography.StandIn).Hash,
                    Is.EqualTo(tested.Run(scenario, Cryptography.Real).Hash),
                    $"{bug.Id}\n{ScenarioWriter.Write(scenario)}");
            }
        }
    }

    [Test]
    public void EngineOfAnotherMake_HasNoStandIn_AndSaysSo()
    {
        TestedEngine tested = TestedEngine.Of(World.With(FieldBugCatalogue.All[0].Id));
        Assert.That(tested.HasStandIn, Is.False);
        Assert.That(
            () => tested.Run(ScenarioGenerator.Generate(1, 0), Cryptography.StandIn),
            Throws.InvalidOperationException.With.Message.Contains("has no stand-in"));
    }
}
