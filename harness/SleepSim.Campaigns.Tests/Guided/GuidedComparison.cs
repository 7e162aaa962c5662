using SleepSim.Contract;
using SleepSim.FieldBugs;
using SleepSim.Harness;
using SleepSim.Scenarios;
using SleepSim.WireGuard;

namespace SleepSim.Campaigns.Tests.Guided;

/// <summary>How much sooner a guided campaign finds the known bugs than a plain one: a table, made on demand.</summary>
internal sealed class GuidedComparison
{
    private const int ScenariosMax = 2000;

    private static readonly long[] _seeds = [1, 2, 3, 4, 5];
    private static readonly GenerationOptions _options = new() { Operations = 20 };

    [Test]
    [Explicit("takes an hour with the real cryptography")]
    public void Table()
    {
        TestContext.Progress.WriteLine("bug      plain guided  (median scenarios to the first expected violation)");
        foreach (FieldBug bug in FieldBugCatalogue.All)
        {
            int plain = Median(seed => Plain(bug, seed));
            int guided = Median(seed => Guided(bug, seed));
            TestContext.Progress.WriteLine($"{bug.Id} {plain,6} {guided,6}");
        }
    }

    private static int Plain(FieldBug bug, long seed)
    {
        ITunnelEngineFactory engine = bug.In(new WireGuardEngineFactory(RecoveryPolicy.Resilient));
        for (int i = 0; i < ScenariosMax; i++)
        {
            if (Finds(bug, Simulation.Run(ScenarioGenerator.Generate(seed, i, _options), engine))) return i + 1;
        }

        return ScenariosMax;
    }

    private static int Guided(FieldBug bug, long seed)
    {
        ITunnelEngineFactory engine = bug.In(new WireGuardEngineFactory(RecoveryPolicy.Resilient));
        GuidedSearch search = new(seed, _options, new CoverageCatalogue(engine.Places), new ScenarioCorpus(null));
        for (int i = 0; i < ScenariosMax; i++)
        {
            Scenario scenario = search.Next();
            RunResult run = Simulation.Run(scenario, engine);
            if (Finds(bug, run)) return i + 1;
            search.Report(scenario, run.Coverage);
        }

        return ScenariosMax;
    }

    private static bool Finds(FieldBug bug, RunResult run) =>
        run.Verdict.Violations.Any(finding => bug.Rules.Contains(finding.Invariant.Id));

    private static int Median(Func<long, int> measure) => _seeds.Select(measure).Order().ElementAt(_seeds.Length / 2);
}
