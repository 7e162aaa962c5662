using System.Globalization;

namespace SleepSim.Reports;

/// <summary>Measures as names and values, in whole nanoseconds; <c>never</c> where a rank falls on a recovery that
/// never ended.</summary>
internal static class JUnitProperties
{
    /// <summary>Of all runs with an engine.</summary>
    public static IEnumerable<(string Name, string Value)> Of(EngineSummary engine)
    {
        RecoveryStatistics statistics = engine.Statistics;
        yield return ("recoveries", Text(statistics.Count));
        yield return ("recovered", Text(statistics.Recovered));
        (string, Percentiles?)[] parts =
        [
            ("total", statistics.Total), ("operatingSystem", statistics.OperatingSystem),
            ("engine", statistics.Engine), ("network", statistics.Network), ("afterUsable", statistics.AfterUsable),
        ];
        foreach ((string part, Percentiles? percentiles) in parts)
        {
            if (percentiles is null) continue;
            yield return ($"{part}.p50Ns", OrNever(percentiles.P50));
            yield return ($"{part}.p95Ns", OrNever(percentiles.P95));
            yield return ($"{part}.p99Ns", OrNever(percentiles.P99));
            yield return ($"{part}.maxNs", OrNever(percentiles.Max));
        }

        yield return ("falseConnectedNs", Text(engine.FalseConnectedNs));
        yield return ("leakedPackets", Text(engine.LeakedPackets));
    }

    /// <summary>Of one run, a line for each.</summary>
    public static string InWords(ReportedRun run)
    {
        RunSummary summary = run.Summary;
        List<string> lines = [];
        if (summary.Question.Length > 0) lines.Add(summary.Question);
        foreach (SleepSim.Traces.Recovery recovery in summary.Recoveries)
        {
            string at = HumanDuration.Clock(recovery.TriggeredAt, decimals: 3);
            lines.Add($"{RecoveryText.Describe(recovery.Trigger)} at {at}: {RecoveryText.Describe(recovery)}");
        }

        if (summary.Judged) lines.Add($"false connected: {HumanDuration.Format(summary.FalseConnectedNs)}");
        lines.Add($"leaked packets: {HumanDuration.Count(summary.LeakedPackets)}");
        lines.Add($"hash: {summary.Hash}");
        lines.AddRange(run.Missing);
        return "\n" + string.Join('\n', lines) + "\n";
    }

    private static string OrNever(long? nanoseconds) => nanoseconds is { } known ? Text(known) : "never";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
