using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;
using SleepSim.WireGuard;

namespace SleepSim.Harness.Tests.Running;

/// <summary>The library's files say what they expect of which engine; here each is taken at its word.</summary>
internal sealed class LibraryTests
{
    private static IEnumerable<TestCaseData> Expectations =>
        from scenario in Library.Scenarios.Concat(Library.Regressions)
        from expected in scenario.Expect
        select new TestCaseData(scenario, expected).SetArgDisplayNames(scenario.Name, expected.Engine);

    [TestCaseSource(nameof(Expectations))]
    public void Scenario_Engine_AsExpected(Scenario scenario, Expectation expected)
    {
        RunResult run = Simulation.Run(scenario, EngineNamed(expected.Engine));
        string[] violated =
            [.. run.Verdict.Findings.Where(f => f.Outcome == Outcome.Violated).Select(f => f.Invariant.Id)];
        Assert.That(violated, Is.EquivalentTo(expected.Violates), run.Violated());
    }

    [Test]
    public void Library_EveryScenario_SaysWhatItExpectsOfEveryEngine()
    {
        string[] engines = [.. WireGuardEngines.All.Select(engine => engine.Name).Order(StringComparer.Ordinal)];
        foreach (Scenario scenario in Library.Scenarios)
        {
            Assert.That(scenario.Expect.Select(e => e.Engine), Is.SupersetOf(engines), scenario.Name);
            Assert.That(scenario.Question, Is.Not.Empty, scenario.Name);
            Assert.That(scenario.Facts, Is.Not.Empty, scenario.Name);
            Assert.That(scenario.Source, Is.Not.Empty, scenario.Name);
        }
    }

    [Test]
    public void Resilient_HoldsEverywhere() =>
        Assert.That(
            Library.Scenarios.Where(s => s.Expect.Single(e => e.Engine == "resilient").Violates.Count > 0), Is.Empty);

    [Test]
    public void Resilient_HoldsInEveryRegression()
    {
        foreach (Scenario scenario in Library.Regressions)
        {
            RunResult run = Simulation.Run(scenario, World.Resilient);
            Assert.That(run.Verdict.Outcome, Is.Not.EqualTo(Outcome.Violated), $"{scenario.Name}: {run.Violated()}");
        }
    }

    // Where no engine has a chance, the file names the rules, and says why.
    [Test]
    public void RuleWithoutAChance_ExistsAndIsExplained()
    {
        foreach (Scenario scenario in Library.Scenarios.Where(scenario => scenario.NoChance.Count > 0))
        {
            Assert.That(scenario.NoChance, Is.SubsetOf(Rules), scenario.Name);
            Assert.That(scenario.Source, Does.Contain("no chance"), scenario.Name);
        }
    }

    private static bool IsFair(Scenario scenario) => scenario.Network.LossPerMille == 0 && scenario.NoChance.Count == 0;

    [TestCaseSource(nameof(Rules))]
    public void EveryInvariant_IsViolatedByANaiveEngineOrAKnownBug(string rule) =>
        Assert.That(
            Library.Scenarios.Where(scenario =>
                scenario.Expect.Any(e => e.Engine != "resilient" && e.Violates.Contains(rule))),
            Is.Not.Empty);

    private static IEnumerable<string> Rules => InvariantCatalogue.All.Select(rule => rule.Id);

    private static ITunnelEngineFactory EngineNamed(string name) =>
        WireGuardEngines.All.FirstOrDefault(known => known.Name == name) ?? World.With(name);

    [TestCase("Z1")]
    [TestCase("Z2")]
    [TestCase("Z3")]
    [TestCase("Z4")]
    [TestCase("Z5")]
    [TestCase("Z6")]
    [TestCase("Z7")]
    public void Library_EveryQuestionOfTheThread_HasAScenario(string fact) =>
        Assert.That(Library.Scenarios.Count(scenario => scenario.Facts.Contains(fact)), Is.Positive);

    // The limit of design: a handshake and a data round trip, or a data round trip alone with a live session.
    [Test]
    public void Resilient_NoPacketLoss_RecoversWithinAFewPercentOfTheLimit()
    {
        int measured = 0;
        foreach (Scenario scenario in Library.Scenarios.Where(IsFair))
        {
            foreach (Recovery recovery in Simulation.Run(scenario, World.Resilient).Recoveries)
            {
                if (recovery.Limit is not { } limit) continue;
                Assert.That(recovery.AfterUsable,
                    Is.LessThanOrEqualTo(limit * 105 / 100), $"{scenario.Name}: {recovery}");
                measured++;
            }
        }

        Assert.That(measured, Is.GreaterThan(30));
    }

    [TestCase("naive", SymptomNames.DeadAlthoughConnected)]
    [TestCase("disconnect-on-sleep", SymptomNames.RestartedBeforeSleep)]
    [TestCase("disconnect-on-sleep", SymptomNames.AsleepInMidConnect)]
    public void ThreadsOwnSymptom_ShowsByName(string engine, string symptom)
    {
        ITunnelEngineFactory factory = WireGuardEngines.All.Single(known => known.Name == engine);
        IEnumerable<Symptom> symptoms =
            Library.Scenarios.SelectMany(scenario => Simulation.Run(scenario, factory).Symptoms);
        Assert.That(symptoms.Select(found => found.Name), Does.Contain(symptom));
    }
}
