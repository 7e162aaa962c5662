using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>What a trace alone tells of a run whose summary is lost: no verdict and no recoveries, which take the
/// harness, but what can be counted.</summary>
internal static class TraceSummary
{
    /// <summary>What that leaves unknown, as a part of a sentence.</summary>
    public const string Unknown = "verdict, recoveries and the time falsely connected are not known";

    /// <summary>The summary of a trace.</summary>
    /// <param name="records">The trace as far as it goes.</param>
    /// <param name="scenario">The scenario's name when the trace does not say it.</param>
    /// <param name="engine">The engine's name when the trace does not say it.</param>
    public static RunSummary Of(IReadOnlyList<TraceRecord> records, string scenario, string engine)
    {
        RunStarted? started = records is [RunStarted first, ..] ? first : null;
        return new RunSummary
        {
            Scenario = started is { Scenario.Length: > 0 } ? started.Scenario : scenario,
            Engine = started is { Engine.Length: > 0 } ? started.Engine : engine,
            Version = started?.Version ?? "unknown",
            Verdict = Outcome.NotJudged,
            Findings = [],
            Recoveries = [],
            FalseConnectedNs = 0,
            Handshakes = records.Count(static one => one is DatagramReceived
            {
                ByEngine: true, Kind: WireKind.Response,
            }),
            WakeUps = records.Count(static one => one is EngineTold { Event: "DeadlineReached" }),
            EchoesSent = records.Count(static one => one is EchoSent),
            EchoesAnswered = records.Count(static one => one is EchoAnswered),
            LeakedPackets = Leaked(records),
            Hash = HashOf(records),
            SimulatedNs = records.Count > 0 ? records[^1].At : 0,
            Records = records.Count,
        };
    }

    /// <summary>The hash of a trace, the same as that of the run when the trace is whole.</summary>
    public static string HashOf(IReadOnlyList<TraceRecord> records)
    {
        TraceHash hash = new();
        foreach (TraceRecord record in records) record.AddTo(hash);
        return hash.Digest();
    }

    private static int Leaked(IReadOnlyList<TraceRecord> records)
    {
        int leaked = 0;
        bool wanted = false;
        foreach (TraceRecord record in records)
        {
            if (record is IntentChanged intent) wanted = intent.Up;
            if (wanted && record is EchoSent { Route: Route.Physical }) leaked++;
        }

        return leaked;
    }
}
