using SleepSim.Harness;
using SleepSim.Reports;
using SleepSim.Traces;
using Outcome = SleepSim.Harness.Outcome;

namespace SleepSim.Cli;

/// <summary>The table of some runs: a row each, and one for all together.</summary>
internal static class RunTable
{
    /// <summary>Writes the table.</summary>
    public static void Write(IReadOnlyList<RunReport> reports, Terminal terminal)
    {
        TextTable table = new(
        [
            new TableColumn("scenario"),
            new TableColumn("verdict"),
            new TableColumn("wakes", AlignRight: true),
            .. RecoveryTable.Columns.Select((head, i) => new TableColumn(head, AlignRight: true, Dispensable: i)),
            new TableColumn("false connected", AlignRight: true),
            new TableColumn("hash", Dispensable: RecoveryTable.Columns.Count),
        ]);
        foreach (RunReport report in reports)
        {
            RunResult result = report.Result;
            table.Add(
            [
                result.Scenario.Name,
                Verdict(result.Verdict),
                .. Measures(result.Recoveries, result.Measures.FalseConnected),
                result.Hash,
            ]);
        }

        if (reports.Count > 1)
        {
            Recovery[] all = [.. reports.SelectMany(report => report.Result.Recoveries)];
            table.Add(["all", "", .. Measures(all, reports.Sum(report => report.Result.Measures.FalseConnected)), ""]);
        }

        table.Write(terminal);
    }

    private static TableCell Verdict(Verdict verdict) => verdict.Outcome switch
    {
        Outcome.Holds => new TableCell("holds", CellTone.Good),
        Outcome.NotJudged => new TableCell("not judged", CellTone.Doubtful),
        _ => new TableCell(
            "violates " + string.Join(' ', verdict.Violations.Select(f => f.Invariant.Id)), CellTone.Bad),
    };

    private static IEnumerable<TableCell> Measures(IReadOnlyList<Recovery> recoveries, long falseConnected)
    {
        int wakes = recoveries.Count(recovery => recovery.Trigger == RecoveryTrigger.FullWake);
        yield return HumanDuration.Count(wakes);
        foreach (string cell in RecoveryTable.Cells(RecoveryStatistics.Of(recoveries))) yield return cell;
        yield return HumanDuration.Format(falseConnected);
    }
}
