using SleepSim.Reports;
using SleepSim.Traces;

namespace SleepSim.Cli;

/// <summary>The table of some runs: a row each, and one for all together.</summary>
internal static class RunTable
{
    /// <summary>Writes the table.</summary>
    /// <param name="runs">The runs, in the order of the rows.</param>
    /// <param name="terminal">Where to.</param>
    /// <param name="withEngine">The runs are of several engines: say which.</param>
    public static void Write(IReadOnlyList<ReportedRun> runs, Terminal terminal, bool withEngine = false)
    {
        TextTable table = new(
        [
            new TableColumn("scenario"),
            .. withEngine ? [new TableColumn("engine")] : (TableColumn[])[],
            new TableColumn("verdict"),
            new TableColumn("wakes", AlignRight: true),
            .. RecoveryTable.Columns.Select((head, i) => new TableColumn(head, AlignRight: true, Dispensable: i)),
            new TableColumn("false connected", AlignRight: true),
            new TableColumn("hash", Dispensable: RecoveryTable.Columns.Count),
        ]);
        foreach (ReportedRun run in runs)
        {
            table.Add(
            [
                Words.Printable(run.Name),
                .. withEngine ? [Words.Printable(run.Summary.Engine)] : (TableCell[])[],
                Verdict(run.Summary),
                .. run.Summary.Judged ? Measures(run.Summary.Recoveries, run.Summary.FalseConnectedNs) : Unknown(),
                run.Summary.Hash,
            ]);
        }

        if (runs.Count > 1) table.Add(
        [
            "all",
            .. withEngine ? [""] : (TableCell[])[],
            "",
            .. Measures(
                [.. runs.SelectMany(run => run.Summary.Recoveries)],
                EngineSummary.Sum(runs.Select(run => run.Summary.FalseConnectedNs))),
            "",
        ]);
        table.Write(terminal);
    }

    private static TableCell Verdict(RunSummary summary) => summary.Verdict switch
    {
        Outcome.Holds => new TableCell("holds", CellTone.Good),
        Outcome.NotJudged => new TableCell("not judged", CellTone.Doubtful),
        _ => new TableCell(
            "violates " + Words.Printable(string.Join(' ', summary.Violations.Select(one => one.Rule))), CellTone.Bad),
    };

    private static IEnumerable<TableCell> Measures(IReadOnlyList<Recovery> recoveries, long falseConnected)
    {
        int wakes = recoveries.Count(recovery => recovery.Trigger == RecoveryTrigger.FullWake);
        yield return HumanDuration.Count(wakes);
        foreach (string cell in RecoveryTable.Cells(RecoveryStatistics.Of(recoveries))) yield return cell;
        yield return HumanDuration.Format(falseConnected);
    }

    // Of a run whose summary is lost.
    private static IEnumerable<TableCell> Unknown() =>
        Enumerable.Repeat(new TableCell("?"), RecoveryTable.Columns.Count + 2);
}
