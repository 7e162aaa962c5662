using SleepSim.Reports;
using SleepSim.Traces;

namespace SleepSim.Cli;

/// <summary>The simulator beside reality: every recovery of an engine that is in both.</summary>
internal static class LiveComparison
{
    private const int NumbersFrom = 2;

    /// <summary>The heads of its columns; each pair is simulated and live.</summary>
    public static IReadOnlyList<string> Heads { get; } =
    [
        "scenario", "trigger", "recovery", "OS", "engine", "network", "handshakes sent", "verdict", "difference",
        "within 10 % + 20 ms",
    ];

    /// <summary>Writes it, where there is anything to compare.</summary>
    public static void Write(IReadOnlyList<LiveReport> reports, Terminal terminal)
    {
        string[][] rows = [.. Rows(reports)];
        if (rows.Length == 0) return;
        terminal.Output.WriteLine();
        terminal.Output.WriteLine("Simulated / live:");
        TextTable table = new([.. Heads.Select((head, i) => new TableColumn(head, AlignRight: i >= NumbersFrom))]);
        foreach (string[] row in rows)
        {
            TableCell last = new(row[^1], row[^1] == "yes" ? CellTone.Good : CellTone.Bad);
            table.Add([.. row[..^1].Select(cell => new TableCell(cell)), last]);
        }

        table.Write(terminal);
    }

    /// <summary>Its rows: one for each recovery.</summary>
    public static IEnumerable<string[]> Rows(IReadOnlyList<LiveReport> reports)
    {
        foreach (LiveReport report in reports)
        {
            if (report.Simulated is not { } simulated || report.Run is not { } live) continue;
            foreach (Difference one in Difference.Of(simulated.Summary.Recoveries, live.Summary.Recoveries))
            {
                yield return
                [
                    report.Scenario.Name,
                    (one.Simulated ?? one.Live)!.Trigger == RecoveryTrigger.FullWake ? "wake" : "path lost",
                    Pair(one, static recovery => recovery.Total),
                    Pair(one, static recovery => recovery.OperatingSystem),
                    Pair(one, static recovery => recovery.Engine),
                    Pair(one, static recovery => recovery.Network),
                    $"{Initiations(simulated)} / {Initiations(live)}",
                    $"{Words(simulated.Summary)} / {Words(live.Summary)}",
                    one.Total is { } total ? Signed(total) : "–",
                    one.Agrees ? "yes" : "no",
                ];
            }
        }
    }

    private static int Initiations(RunReport report) => report.Result.Measures.Initiations;

    private static string Words(RunSummary summary) => summary.Verdict switch
    {
        Outcome.Holds => "holds",
        Outcome.NotJudged => "not judged",
        _ => "violates " + string.Join(' ', summary.Violations.Select(one => one.Rule)),
    };

    private static string Pair(Difference one, Func<Recovery, long?> part) =>
        $"{Of(one.Simulated, part)} / {Of(one.Live, part)}";

    private static string Of(Recovery? recovery, Func<Recovery, long?> part) =>
        recovery is null ? "none" : HumanDuration.FormatOrNever(part(recovery));

    private static string Signed(long nanoseconds) =>
        (nanoseconds < 0 ? "-" : "+") + HumanDuration.Format(Math.Abs(nanoseconds));
}
