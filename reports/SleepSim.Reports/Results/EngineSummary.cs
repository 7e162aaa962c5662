namespace SleepSim.Reports;

/// <summary>What came of all runs with one engine.</summary>
/// <param name="Engine">Its name.</param>
/// <param name="Counts">How the runs ended.</param>
/// <param name="Rules">The rules they broke, in order of their ids.</param>
/// <param name="Statistics">Over the recoveries of all runs that were judged.</param>
/// <param name="FalseConnectedNs">Nanoseconds in which the status said connected and nothing passed, of all runs
/// together.</param>
/// <param name="LeakedPackets">Packets outside the tunnel, of all runs together.</param>
/// <param name="SimulatedNs">Simulated nanoseconds of all runs together.</param>
public sealed record EngineSummary(
    string Engine,
    RunCounts Counts,
    IReadOnlyList<BrokenRule> Rules,
    RecoveryStatistics Statistics,
    long FalseConnectedNs,
    long LeakedPackets,
    long SimulatedNs)
{
    /// <summary>One for each engine, in order of their names.</summary>
    public static IReadOnlyList<EngineSummary> OfAll(IReadOnlyList<ReportedRun> runs) =>
    [
        .. runs.GroupBy(static run => run.Summary.Engine, StringComparer.Ordinal)
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static group => Of(group.Key, [.. group])),
    ];

    /// <summary>The sum of some lengths, at most the longest there is.</summary>
    public static long Sum(IEnumerable<long> nanoseconds) =>
        nanoseconds.Aggregate(0L, static (sum, one) => sum > long.MaxValue - one ? long.MaxValue : sum + one);

    private static EngineSummary Of(string engine, IReadOnlyList<ReportedRun> runs) => new(
        engine,
        RunCounts.Of(runs),
        [
            .. runs.SelectMany(static run => run.Summary.Violations)
                .GroupBy(static finding => finding.Rule, StringComparer.Ordinal)
                .OrderBy(static group => group.Key, StringComparer.Ordinal)
                .Select(static group => new BrokenRule(group.Key, group.First().Name, group.Count())),
        ],
        RecoveryStatistics.Of(runs.SelectMany(static run => run.Summary.Recoveries)),
        Sum(runs.Select(static run => run.Summary.FalseConnectedNs)),
        runs.Sum(static run => (long)run.Summary.LeakedPackets),
        Sum(runs.Select(static run => run.Summary.SimulatedNs)));
}
