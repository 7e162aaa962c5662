using SleepSim.Reports;

namespace SleepSim.Cli;

/// <summary>The table of live runs: a row for each engine.</summary>
internal static class LiveTable
{
    /// <summary>The heads of its columns.</summary>
    public static IReadOnlyList<string> Heads { get; } =
        ["engine", "recoveries", "p50 after usable", "max after usable", "false connected", "leaked"];

    /// <summary>Writes it.</summary>
    public static void Write(IReadOnlyList<LiveReport> reports, Terminal terminal)
    {
        TextTable table = new([.. Heads.Select((head, i) => new TableColumn(head, AlignRight: i > 0))]);
        foreach (string[] row in Rows(reports)) table.Add([.. row.Select(cell => new TableCell(cell))]);
        table.Write(terminal);
    }

    /// <summary>Its rows, in the order in which the engines come first.</summary>
    public static IEnumerable<string[]> Rows(IReadOnlyList<LiveReport> reports)
    {
        foreach (IGrouping<string, LiveReport> engine in reports.GroupBy(report => report.Engine.Name))
        {
            RunSummary[] runs = [.. engine.Select(report => report.Run!.Summary)];
            RecoveryStatistics statistics = RecoveryStatistics.Of(runs.SelectMany(run => run.Recoveries));
            yield return
            [
                engine.Key,
                statistics.Never == 0
                    ? HumanDuration.Count(statistics.Count)
                    : $"{HumanDuration.Count(statistics.Recovered)} of {HumanDuration.Count(statistics.Count)}",
                Cell(statistics, static percentiles => percentiles.P50),
                statistics.Never > 0 ? "never" : Cell(statistics, static percentiles => percentiles.Max),
                HumanDuration.Format(runs.Sum(run => run.FalseConnectedNs)),
                HumanDuration.Count(runs.Sum(run => run.LeakedPackets)),
            ];
        }
    }

    private static string Cell(RecoveryStatistics statistics, Func<Percentiles, long?> rank) =>
        statistics.AfterUsable is { } after ? HumanDuration.FormatOrNever(rank(after)) : "–";
}
