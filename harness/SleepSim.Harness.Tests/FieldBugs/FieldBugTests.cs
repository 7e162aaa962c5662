using SleepSim.Contract;
using SleepSim.FieldBugs;

namespace SleepSim.Harness.Tests.FieldBugs;

/// <summary>Each bug is harmless while nothing happens, and caught by the rule it names once something does.</summary>
internal sealed class FieldBugTests
{
    // Every class of field-bugs.md but the one that is about the system itself.
    private static readonly string[] _classes =
    [
        "CLK", "CMP", "CRD", "CTL", "DNS", "ERL", "LEK", "LIF", "NAT", "OND", "PTH", "RAC", "RES", "RTE", "SOK", "STS",
        "THR", "WMD",
    ];

    private static IEnumerable<TestCaseData> Catches
    {
        get
        {
            yield return Caught("CLK-01", Situations.NapOnTheSameNetwork);
            yield return Caught("CLK-04", Situations.Nap);
            yield return Caught("CLK-09", Situations.ClockSetBack);
            yield return Caught("CLK-10", Situations.ClockSetBack);
            yield return Caught("CMP-01", Situations.Nap);
            yield return Caught("CMP-04", Situations.Quiet);
            yield return Caught("CMP-06", Situations.Nap);
            yield return Caught("CRD-01", Situations.Nap);
            yield return Caught("CTL-06", Situations.WiFiLost);
            yield return Caught("DNS-02", Situations.NapWithLookups);
            yield return Caught("ERL-01", Situations.NapWithASlowLink);
            yield return Caught("ERL-10", Situations.NapWithoutARule);
            yield return Caught("LEK-02", Situations.NapBehindRoutes);
            yield return Caught("LIF-02", Situations.StopBeforeSettings);
            yield return Caught("LIF-03", Situations.UserStop);
            yield return Caught("LIF-05", Situations.UserStop);
            yield return Caught("LIF-08", Situations.UserStop);
            yield return Caught("NAT-07", Situations.GatewayRestart);
            yield return Caught("OND-07", Situations.SlowGateway);
            yield return Caught("PTH-03", Situations.WiFiLost);
            yield return Caught("PTH-04", Situations.PathFlurry);
            yield return Caught("PTH-08", Situations.Nap);
            yield return Caught("RAC-09", Situations.Nap);
            yield return Caught("RES-01", Situations.FiveNaps);
            yield return Caught("RTE-03", Situations.UserStopInAReusedProcess);
            yield return Caught("RTE-05", Situations.WiFiLost);
            yield return Caught("SOK-01", Situations.NapThatBreaksSockets);
            yield return Caught("SOK-03", Situations.WiFiLostUntold);
            yield return Caught("SOK-06", Situations.WiFiLost);
            yield return Caught("SOK-08", Situations.WiFiGoneBehindEthernet);
            yield return Caught("STS-01", Situations.GatewayAway);
            yield return Caught("STS-02", Situations.Nap);
            yield return Caught("THR-01", Situations.NapWithDarkWake);
            yield return Caught("THR-07", Situations.NapThenAbortedSleep);
            yield return Caught("THR-08", Situations.NapWithManyDarkWakes);
            yield return Caught("WMD-01", Situations.NapOnTheSameNetwork);
        }
    }

    // CMP-04 is wrong from the first second: the start itself is what it gets wrong.
    private static IEnumerable<FieldBug> HarmlessAtFirst => FieldBugCatalogue.All.Where(bug => bug.Id != "CMP-04");

    [TestCaseSource(nameof(Catches))]
    public void InItsSituation_IsCaughtByItsRule(FieldBug bug, World situation)
    {
        RunResult run = situation.Run(bug.In(World.Resilient));
        Assert.That(run.OutcomeOf(bug.Rule), Is.EqualTo(Outcome.Violated), run.Violated());
    }

    [TestCaseSource(nameof(Catches))]
    public void HealthyEngine_InTheSameSituation_HoldsTheRule(FieldBug bug, World situation)
    {
        RunResult run = situation.Run(World.Resilient);
        Assert.That(run.OutcomeOf(bug.Rule), Is.Not.EqualTo(Outcome.Violated), run.Violated());
    }

    [TestCaseSource(nameof(HarmlessAtFirst))]
    public void NothingHappens_EverythingHolds(FieldBug bug)
    {
        foreach (ITunnelEngineFactory engine in (ITunnelEngineFactory[])[World.Resilient, World.WaitForPath])
        {
            RunResult run = Situations.Quiet.Run(bug.In(engine));
            Assert.That(run.Verdict.Outcome, Is.EqualTo(Outcome.Holds), $"{engine.Name}: {run.Violated()}");
            Assert.That(run.Measures.EchoesAnswered, Is.GreaterThan(300), engine.Name);
        }
    }

    [Test]
    public void Catalogue_NamesEachBugOnce_InOrder()
    {
        string[] ids = [.. FieldBugCatalogue.All.Select(bug => bug.Id)];
        Assert.That(ids, Is.Unique.And.EqualTo(ids.Order(StringComparer.Ordinal)));
    }

    [Test]
    public void Catalogue_HasABugOfEachClass() =>
        Assert.That(FieldBugCatalogue.All.Select(bug => bug.Id[..3]).Distinct(), Is.EquivalentTo(_classes));

    [Test]
    public void Catalogue_HasABugForEachRule() =>
        Assert.That(
            InvariantCatalogue.All.Select(rule => rule.Id).Except(FieldBugCatalogue.All.Select(bug => bug.Rule)),
            Is.Empty);

    [Test]
    public void Catalogue_ExpectsOnlyRulesThereAre_EachOnce()
    {
        foreach (FieldBug bug in FieldBugCatalogue.All)
        {
            Assert.That(bug.Rules, Is.Unique.And.SubsetOf(InvariantCatalogue.All.Select(rule => rule.Id)), bug.Id);
        }
    }

    [Test]
    public void EachBug_HasItsSituation() =>
        Assert.That(
            Catches.Select(one => ((FieldBug)one.Arguments[0]!).Id),
            Is.EqualTo(FieldBugCatalogue.All.Select(bug => bug.Id)));

    private static TestCaseData Caught(string id, World situation)
    {
        FieldBug bug = FieldBugCatalogue.All.Single(known => known.Id == id);
        return new TestCaseData(bug, situation).SetArgDisplayNames(id, bug.Rule);
    }
}
