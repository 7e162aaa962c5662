using SleepSim.Reports;

namespace SleepSim.Cli;

/// <summary>Tells of a comparison: a row for each series, and where they differ.</summary>
internal static class ComparisonTable
{
    private const int DifferencesMax = 20;

    private static readonly string[] Numbers =
    [
        "runs", "violated", "recoveries", "never", "overtaken", "p50", "p95", "p99", "max", "engine p50", "engine p95",
        "false connected", "leaked",
    ];

    /// <summary>Writes the table.</summary>
    public static void Write(IReadOnlyList<SeriesMeasures> series, Terminal terminal)
    {
        TextTable table = new(
        [
            new TableColumn("series"),
            .. Numbers.Select(head => new TableColumn(head, AlignRight: true)),
        ]);
        foreach (SeriesMeasures one in series)
        {
            table.Add(
                one.Name,
                HumanDuration.Count(one.Runs),
                new TableCell(HumanDuration.Count(one.Violated), one.Violated > 0 ? CellTone.Bad : CellTone.Good),
                HumanDuration.Count(one.Total.Count),
                HumanDuration.Count(one.Total.Never),
                HumanDuration.Count(one.Overtaken),
                one.Total.P50.ToText(),
                one.Total.P95.ToText(),
                one.Total.P99.ToText(),
                one.Total.Max.ToText(),
                one.Engine.P50.ToText(),
                one.Engine.P95.ToText(),
                HumanDuration.Format(one.FalseConnectedNs),
                HumanDuration.Count(one.LeakedPackets));
        }

        table.Write(terminal);
    }

    /// <summary>Writes which scenarios are not in all series, and which have other verdicts than in the
    /// first.</summary>
    public static void WriteDifferences(IReadOnlyList<MeasuredSeries> series, TextWriter output)
    {
        foreach (MeasuredSeries other in series.Skip(1))
        {
            WriteMissing(series[0], other, output);
            WriteMissing(other, series[0], output);
            WriteVerdicts(series[0], other, output);
        }
    }

    private static void WriteMissing(MeasuredSeries one, MeasuredSeries other, TextWriter output)
    {
        string[] missing = [.. one.Runs.Select(run => run.Scenario).Except(other.Runs.Select(run => run.Scenario))];
        if (missing.Length == 0) return;
        output.WriteLine();
        output.WriteLine($"Only '{one.Name}' has {HumanDuration.Count(missing.Length, "scenario", "scenarios")} that "
            + $"'{other.Name}' has not: {Some(missing)}.");
    }

    private static void WriteVerdicts(MeasuredSeries one, MeasuredSeries other, TextWriter output)
    {
        string[] lines =
        [
            .. one.Runs.Join(other.Runs, run => run.Scenario, run => run.Scenario, (left, right) => (left, right))
                .Where(pair => Words(pair.left) != Words(pair.right))
                .Select(pair => $"  {pair.left.Scenario}: {Words(pair.left)} → {Words(pair.right)}"),
        ];
        if (lines.Length == 0) return;
        output.WriteLine();
        output.WriteLine($"{HumanDuration.Count(lines.Length, "verdict differs", "verdicts differ")} between "
            + $"'{one.Name}' and '{other.Name}':");
        foreach (string line in lines.Take(DifferencesMax)) output.WriteLine(line);
        if (lines.Length > DifferencesMax) output.WriteLine($"  ... and {lines.Length - DifferencesMax} more.");
    }

    private static string Words(MeasuredRun run) =>
        run.Verdict == Outcome.Violated ? "violates " + string.Join(' ', run.Rules) : run.Verdict.ToText();

    private static string Some(string[] names) => string.Join(", ", names.Take(DifferencesMax))
        + (names.Length > DifferencesMax ? $" and {names.Length - DifferencesMax} more" : "");
}
