using SleepSim.FieldBugs;
using SleepSim.Harness;
using SleepSim.Scenarios;
using SleepSim.WireGuard;

namespace SleepSim.Campaigns.Tests;

/// <summary>A plain campaign finds each known bug by a rule that is expected of it, and makes it small.</summary>
internal sealed class BugHuntTests
{
    private const int ScenariosMax = 5_000;
    private const long Seed = 1;

    private static readonly TestedEngine _healthy = TestedEngine.Of(
        WireGuardEngines.All.Single(engine => engine.Name == "resilient"));

    private static readonly HuntPlan _plan =
        new(_healthy, new GenerationOptions { Operations = 20 }, Cryptography.StandIn, ScenariosMax);

    private static readonly HealthyRuns _runs = new(_plan, Seed);

    private static IEnumerable<string> Ids => FieldBugCatalogue.All.Select(bug => bug.Id);

    [TestCaseSource(nameof(Ids))]
    public void Campaign_FindsTheBug_AndShrinksItToSixOperations(string id)
    {
        FieldBug bug = FieldBugCatalogue.All.Single(one => one.Id == id);
        BugFind find = BugHunt.Run(_plan, Known(bug), _runs, CancellationToken.None)!;
        TestContext.Out.WriteLine(
            $"{id}: {find.Rule} after {find.Needed}, {find.Operations} operations in {find.Shrinking}");
        Assert.That(find.Needed, Is.Not.Null, $"not found in {ScenariosMax} scenarios");
        Assert.That(bug.Rules, Does.Contain(find.Rule));
        Scenario small = find.Shrunk!;
        Assert.That(find.Operations, Is.LessThanOrEqualTo(BugSummary.OperationsMax), ScenarioWriter.Write(small));
        Assert.That(BugHunt.Violated(Known(bug).Engine, small, Cryptography.Real), Does.Contain(find.Rule));
        Assert.That(BugHunt.Violated(_healthy, small, Cryptography.Real), Does.Not.Contain(find.Rule));
    }

    private static KnownBug Known(FieldBug bug) => new(bug.Id, bug.Rules, _healthy.Inside(bug.In));
}
