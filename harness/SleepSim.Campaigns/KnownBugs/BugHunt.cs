using System.Diagnostics;
using SleepSim.Harness;
using SleepSim.Scenarios;

namespace SleepSim.Campaigns;

/// <summary>Looks for one known bug with one seed: the first scenario in which it violates a rule that is expected of
/// it while the healthy engine does not, made small.</summary>
internal static class BugHunt
{
    /// <summary>Hunts.</summary>
    /// <returns>What came of it; null when it was cancelled before the bug was found.</returns>
    public static BugFind? Run(HuntPlan plan, KnownBug bug, HealthyRuns healthy, CancellationToken cancelled)
    {
        for (int i = 0; i < plan.CountMax; i++)
        {
            if (cancelled.IsCancellationRequested) return null;
            Scenario scenario = healthy.Scenario(i);
            string[] expected = Expected(bug, Violated(bug.Engine, scenario, plan.Cryptography));
            if (expected.Length == 0) continue;
            string? rule = expected.Except(healthy.Violated(i, scenario)).FirstOrDefault();
            if (rule is not null) return Shrink(plan, bug, healthy.Seed, i + 1, rule, scenario, cancelled);
        }

        return new BugFind(bug.Id, healthy.Seed, Needed: null, Rule: "", Shrunk: null, TimeSpan.Zero);
    }

    /// <summary>The ids of the rules that an engine violates.</summary>
    public static IReadOnlyList<string> Violated(TestedEngine engine, Scenario scenario, Cryptography cryptography) =>
        [.. engine.Run(scenario, cryptography).Verdict.Violations.Select(finding => finding.Invariant.Id)];

    // In the order of the bug's own rules: the one that says best what is wrong comes first.
    private static string[] Expected(KnownBug bug, IReadOnlyList<string> violated) =>
        [.. bug.Rules.Where(violated.Contains)];

    private static BugFind Shrink(
        HuntPlan plan,
        KnownBug bug,
        long seed,
        int needed,
        string rule,
        Scenario scenario,
        CancellationToken cancelled)
    {
        long begun = Stopwatch.GetTimestamp();
        Scenario small = ParallelShrinker.Shrink(scenario, IsTheBug, jobs: 1, progress: null, cancelled);
        return new BugFind(bug.Id, seed, needed, rule, small, Stopwatch.GetElapsedTime(begun));

        bool IsTheBug(Scenario candidate) =>
            Violated(bug.Engine, candidate, plan.Cryptography).Contains(rule)
            && !Violated(plan.Healthy, candidate, plan.Cryptography).Contains(rule);
    }
}
