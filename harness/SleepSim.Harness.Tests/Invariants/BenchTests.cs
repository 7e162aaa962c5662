using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;
using SleepSim.WireGuard;

namespace SleepSim.Harness.Tests.Invariants;

/// <summary>Judges are spared the records they do not read, and it makes no difference.</summary>
internal sealed class BenchTests
{
    private const int Generated = 60;

    private static IEnumerable<ITunnelEngineFactory> Engines => WireGuardEngines.All;

    [TestCaseSource(nameof(Engines))]
    public void EachJudge_ThatSeesEveryRecord_FindsTheSame(ITunnelEngineFactory engine)
    {
        TestedEngine tested = TestedEngine.Of(engine);
        IEnumerable<Scenario> generated =
            Enumerable.Range(0, Generated).Select(i => ScenarioGenerator.Generate(6, i, 20));
        foreach (Scenario scenario in Library.Scenarios.Concat(generated))
        {
            Recording recording = new();
            Verdict verdict = tested.Run(scenario, Cryptography.StandIn, recording).Verdict;
            Assert.That(verdict.Findings, Is.EqualTo(JudgeAll(scenario, recording)), scenario.Name);
        }
    }

    private static List<Finding> JudgeAll(Scenario scenario, Recording recording)
    {
        List<Finding> findings = [];
        foreach (Invariant rule in InvariantCatalogue.All)
        {
            if (scenario.NoChance.Contains(rule.Id))
            {
                findings.Add(new Finding(rule, Outcome.NotJudged, At: null, "no engine has a chance here"));
                continue;
            }

            RunState state = new(scenario.Applications.RunInDarkWake, scenario.Host.ReusesProcess);
            Judge judge = rule.CreateJudge(scenario);
            foreach (TraceRecord record in recording.Records)
            {
                state.Take(record);
                judge.Take(record, state);
            }

            findings.Add(judge.Conclude(rule));
        }

        return findings;
    }
}
