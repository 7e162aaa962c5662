using FsCheck;
using FsCheck.Fluent;
using SleepSim.Scenarios;

namespace SleepSim.Harness.Tests.Running;

/// <summary>The thread's answer as a property: pretty much anything may happen, and the tunnel recovers.</summary>
internal sealed class RandomisedRunTests
{
    [Test]
    public void Resilient_WhateverHappens_EveryInvariantHolds()
    {
        Config config =
            Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(new Replay(new Rnd(770_262UL, 1UL), null));
        Prop.ForAll(ScenarioArbitrary.Scenario(), Holds).Check(config);
    }

    private static Property Holds(Scenario scenario)
    {
        RunResult run = Simulation.Run(scenario, World.Resilient);
        return (run.Verdict.Outcome != Outcome.Violated).Label($"{run.Violated()}\n{ScenarioWriter.Write(scenario)}");
    }

    [Test]
    public void Naive_WithinAHundredScenarios_FailsAsTheThreadSays()
    {
        string[] rules = [.. Enumerable.Range(0, 100)
            .SelectMany(i => Simulation.Run(ScenarioGenerator.Generate(1, i), World.Naive).Verdict.Violations)
            .Select(finding => finding.Invariant.Id)
            .Distinct()];
        Assert.That(rules, Does.Contain("L1").And.Contain("L2").And.Contain("L3").And.Contain("S5"));
    }

    [TestCase("L1")]
    [TestCase("L2")]
    [TestCase("L3")]
    [TestCase("S5")]
    public void Naive_FirstFailureOfARule_ShrinksToAtMostFiveOperations(string rule)
    {
        bool Fails(Scenario candidate) => Simulation.Run(candidate, World.Naive).OutcomeOf(rule) == Outcome.Violated;
        Scenario failing = Enumerable.Range(0, 100).Select(i => ScenarioGenerator.Generate(1, i)).First(Fails);
        Scenario shrunk = ScenarioShrinker.Shrink(failing, Fails);
        Assert.That(shrunk.Timeline, Has.Count.LessThanOrEqualTo(5), ScenarioWriter.Write(shrunk));
        Assert.That(Fails(shrunk));
    }
}
