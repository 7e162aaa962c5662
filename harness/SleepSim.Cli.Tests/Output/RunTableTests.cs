using SleepSim.Harness;
using SleepSim.Reports;
using SleepSim.Reports.Tests;
using SleepSim.Scenarios;
using SleepSim.Traces;
using Finding = SleepSim.Harness.Finding;
using Outcome = SleepSim.Harness.Outcome;

namespace SleepSim.Cli.Tests.Output;

public sealed class RunTableTests
{
    private const long Second = 1_000_000_000;

    [Test]
    public void Runs_AreTabledWithVerdictRecoveriesAndHash()
    {
        ReportedRun[] runs =
        [
            Report("wake-races-the-interfaces", Outcome.Holds, falseConnected: 0,
                Recovered(2_220_000_000), Recovered(4_400_000_000)),
            Report("dead-after-wake", Outcome.Violated, falseConnected: 43 * Second, Never()),
            Report("nothing-happens", Outcome.NotJudged, falseConnected: 0),
        ];
        StringWriter output = new() { NewLine = "\n" };

        RunTable.Write(runs, new Terminal(output, TextWriter.Null, false, false, CancellationToken.None));

        Verified.Matches(output.ToString());
    }

    private static Recovery Recovered(long system) => new(
        RecoveryTrigger.FullWake, Second, Second + system, Second + system, null,
        FirstEchoAt: Second + system + 90_000_000, system, Engine: 10_000_000, Network: 80_000_000, Limit: 80_000_000);

    private static Recovery Never() => new(
        RecoveryTrigger.PathLoss, Second, 2 * Second, null, null, FirstEchoAt: null, Second, 0, 0, 80_000_000);

    private static ReportedRun Report(string name, Outcome outcome, long falseConnected, params Recovery[] recoveries)
    {
        Finding[] findings =
        [
            .. InvariantCatalogue.All.Select(rule => new Finding(
                rule, rule.Id is "L1" or "L3" || outcome == Outcome.NotJudged ? outcome : Outcome.Holds, null, "")),
        ];
        RunMeasures measures = new(falseConnected, 60 * Second, 100, 200, 3, 10, 60, 50, 0);
        RunResult result = new(
            new Scenario { Name = name }, "naive", new Verdict(findings), [], recoveries, measures,
            Coverage.Nothing(new CoverageCatalogue([])), "0123456789abcdef");
        return new ReportedRun { Summary = Summaries.Of(result, []), Records = [] };
    }
}
