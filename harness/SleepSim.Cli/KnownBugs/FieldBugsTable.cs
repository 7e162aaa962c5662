using System.Globalization;
using SleepSim.Campaigns;
using SleepSim.Reports;

namespace SleepSim.Cli;

/// <summary>How soon campaigns found the known bugs, as a table.</summary>
internal static class FieldBugsTable
{
    /// <summary>A row for each bug.</summary>
    /// <param name="sums">What was found of each.</param>
    /// <param name="countMax">Scenarios after which a hunt was given up.</param>
    /// <param name="terminal">Where to.</param>
    public static void Write(IReadOnlyList<BugSummary> sums, int countMax, Terminal terminal)
    {
        TextTable table = new(
            new TableColumn("bug"),
            new TableColumn("rule"),
            new TableColumn("scenarios, median", AlignRight: true),
            new TableColumn("least", AlignRight: true),
            new TableColumn("most", AlignRight: true),
            new TableColumn("operations", AlignRight: true),
            new TableColumn("shrinking", AlignRight: true));
        foreach (BugSummary sum in sums)
        {
            string rules = string.Join(' ', sum.Rules);
            table.Add(
                sum.Bug,
                rules.Length > 0 ? rules : "-",
                Needed(sum.Median, countMax),
                Needed(sum.Least, countMax),
                Needed(sum.Most, countMax),
                new TableCell(
                    sum.Operations.ToString(CultureInfo.InvariantCulture),
                    sum.Operations <= BugSummary.OperationsMax ? CellTone.Plain : CellTone.Bad),
                Seconds(sum.Shrinking));
        }

        table.Write(terminal);
    }

    /// <summary>All of it in a sentence.</summary>
    /// <param name="sums">What was found of each.</param>
    /// <param name="asked">How many bugs were looked for.</param>
    public static string Closing(IReadOnlyList<BugSummary> sums, int asked)
    {
        BugSummary[] found = [.. sums.Where(sum => sum.FoundByAll)];
        string first = $"{found.Length} of {asked} found";
        if (found.Length == 0) return first + ".";
        return $"{first}, median at most {Count(found.Max(sum => sum.Median))}, none above "
            + $"{Count(found.Max(sum => sum.Most))}, shrunk to at most "
            + $"{HumanDuration.Count(found.Max(sum => sum.Operations), "operation", "operations")} in at most "
            + $"{Seconds(found.Max(sum => sum.Shrinking))}.";
    }

    private static TableCell Needed(int? needed, int countMax) => needed is null
        ? new TableCell($"> {HumanDuration.Count(countMax)}", CellTone.Bad)
        : Count(needed);

    private static string Count(int? count) => HumanDuration.Count(count ?? 0);

    private static string Seconds(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s");
}
