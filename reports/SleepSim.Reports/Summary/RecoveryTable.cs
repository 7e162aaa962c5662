namespace SleepSim.Reports;

/// <summary>Recovery statistics as the cells of a table, so that every table of the project has the same
/// columns.</summary>
public static class RecoveryTable
{
    /// <summary>The column heads, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["recoveries", "p50", "p95", "max", "OS p50", "engine p50", "network p50"];

    /// <summary>The cells of one row, as many as there are columns. A dash stands where there is nothing to measure;
    /// <c>never</c> where the rank falls on a recovery that never ended.</summary>
    public static IReadOnlyList<string> Cells(RecoveryStatistics statistics) =>
    [
        statistics.Never == 0
            ? HumanDuration.Count(statistics.Count)
            : $"{HumanDuration.Count(statistics.Recovered)} of {HumanDuration.Count(statistics.Count)}",
        Cell(statistics.Total, static percentiles => percentiles.P50),
        Cell(statistics.Total, static percentiles => percentiles.P95),
        Cell(statistics.Total, static percentiles => percentiles.Max),
        Cell(statistics.OperatingSystem, static percentiles => percentiles.P50),
        Cell(statistics.Engine, static percentiles => percentiles.P50),
        Cell(statistics.Network, static percentiles => percentiles.P50),
    ];

    private static string Cell(Percentiles? percentiles, Func<Percentiles, long?> rank) =>
        percentiles is null ? "–" : HumanDuration.FormatOrNever(rank(percentiles));
}
