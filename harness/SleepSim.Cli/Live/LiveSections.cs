using System.Net;
using SleepSim.Reports;

namespace SleepSim.Cli;

/// <summary>The tables of live runs for the overview of their page.</summary>
internal static class LiveSections
{
    /// <summary>The engines beside each other, and the simulator beside reality.</summary>
    public static IReadOnlyList<ReportSection> Of(IReadOnlyList<LiveReport> reports)
    {
        List<ReportSection> sections = [new("On a real kernel", Table(LiveTable.Heads, LiveTable.Rows(reports)))];
        string[][] compared = [.. LiveComparison.Rows(reports)];
        if (compared.Length > 0)
            sections.Add(new ReportSection("Simulated / live", Table(LiveComparison.Heads, compared)));
        return sections;
    }

    private static string Table(IReadOnlyList<string> heads, IEnumerable<string[]> rows) =>
        $"<table>\n<tr>{Cells("th", heads)}</tr>\n"
        + string.Concat(rows.Select(row => $"<tr>{Cells("td", row)}</tr>\n")) + "</table>\n";

    private static string Cells(string tag, IEnumerable<string> cells) =>
        string.Concat(cells.Select(cell => $"<{tag}>{WebUtility.HtmlEncode(cell)}</{tag}>"));
}
