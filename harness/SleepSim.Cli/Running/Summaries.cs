using SleepSim.Harness;
using SleepSim.Reports;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Cli;

/// <summary>Puts what the harness found into the words of the reports, which do not know the harness.</summary>
internal static class Summaries
{
    /// <summary>The content of summary.json.</summary>
    public static RunSummary Of(RunResult result, IReadOnlyList<TraceRecord> trace) => new()
    {
        Scenario = result.Scenario.Name,
        Question = result.Scenario.Question,
        Engine = result.Engine,
        Version = Version.Number,
        Verdict = Of(result.Verdict.Outcome),
        Findings =
        [
            .. result.Verdict.Findings.Select(finding => new Reports.Finding(
                finding.Invariant.Id, finding.Invariant.Name, Of(finding.Outcome), finding.At, finding.Reason)),
        ],
        Recoveries = result.Recoveries,
        Assumed =
        [
            .. Harness.Assumption.Of(result.Scenario).Select(assumed => new Reports.Assumption(
                assumed.Key, assumed.Value, assumed.Fact)),
        ],
        Order = result.Scenario.Order == EventOrder.FirstIn ? null : result.Order,
        FalseConnectedNs = result.Measures.FalseConnected,
        Handshakes = trace.Count(record => record is DatagramReceived { ByEngine: true, Kind: WireKind.Response }),
        WakeUps = result.Measures.WakeUps,
        EchoesSent = result.Measures.EchoesSent,
        EchoesAnswered = result.Measures.EchoesAnswered,
        LeakedPackets = result.Measures.Leaked,
        Hash = result.Hash,
        SimulatedNs = result.Measures.Simulated,
        Records = result.Measures.Records,
    };

    private static Reports.Outcome Of(Harness.Outcome outcome) => outcome switch
    {
        Harness.Outcome.Holds => Reports.Outcome.Holds,
        Harness.Outcome.NotJudged => Reports.Outcome.NotJudged,
        Harness.Outcome.Violated => Reports.Outcome.Violated,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "There are three outcomes."),
    };
}
