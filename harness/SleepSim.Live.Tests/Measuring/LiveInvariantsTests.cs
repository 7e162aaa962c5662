using SleepSim.Harness;

namespace SleepSim.Live.Tests;

/// <summary>Which rules are judged on a kernel.</summary>
[TestFixture]
internal sealed class LiveInvariantsTests
{
    [Test]
    public void EveryRule_IsJudgedOrSaidWhyNot()
    {
        foreach (LiveEngine engine in LiveEngines.All)
        {
            Assert.That(
                InvariantCatalogue.All.Select(rule => LiveInvariants.WhyNot(rule.Id, engine) ?? "judged"),
                Has.None.Contains("nobody has said"));
        }
    }

    [Test]
    public void VerdictOnAKernel_HoldsNothingAgainstAnyoneThatItCannotShow()
    {
        Verdict everything = new(
            [.. InvariantCatalogue.All.Select(rule => new Finding(rule, Outcome.Violated, 1, "found"))]);
        Verdict verdict = LiveInvariants.Of(everything, LiveEngines.All[0]);
        Assert.That(
            verdict.Violations.Select(finding => finding.Invariant.Id),
            Is.EquivalentTo(new[] { "S1", "S4", "S14", "L1", "L2", "L3", "L4" }));
    }
}
