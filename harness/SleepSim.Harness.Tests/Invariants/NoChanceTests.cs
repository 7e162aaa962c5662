using SleepSim.Scenarios;

namespace SleepSim.Harness.Tests.Invariants;

/// <summary>A file may name rules that no engine can keep in it: they are not judged, and all others are.</summary>
internal sealed class NoChanceTests
{
    private static readonly Scenario Nap =
        new World().Host(h => h with { WakeToLink = World.Of("4s") }).Sleeps("30s", "20m").Scenario();

    [Test]
    public void RuleWithAChance_IsJudged() => Assert.That(Of("L1", Nap), Is.EqualTo(Outcome.Violated));

    [Test]
    public void RuleWithoutAChance_IsNotJudged() =>
        Assert.That(Of("L1", Nap with { NoChance = ["L1"] }), Is.EqualTo(Outcome.NotJudged));

    [Test]
    public void OtherRules_AreJudgedAllTheSame() =>
        Assert.That(Of("L3", Nap with { NoChance = ["L1"] }), Is.EqualTo(Outcome.Violated));

    private static Outcome Of(string rule, Scenario scenario) =>
        Simulation.Run(scenario, World.Naive).Verdict.Findings.Single(f => f.Invariant.Id == rule).Outcome;
}
