namespace SleepSim.Reports;

/// <summary>All runs in one table. The script sorts and filters it; without one it is in the order of the page: what
/// failed first.</summary>
internal static class PageRunTable
{
    private static readonly (string Head, bool Number)[] Columns =
    [
        ("verdict", false), ("scenario", false), ("engine", false), ("broken rules", false), ("whose turn", false),
        ("recoveries", true), ("slowest", true), ("false-connected", true), ("leaked", true),
    ];

    public static void Write(PageHtml html, IReadOnlyList<PageRun> runs)
    {
        html.Write($"<section id=\"runs\"><h2>Runs</h2>\n");
        WriteFilters(html, runs);
        html.Write($"<div class=\"scroll\"><table class=\"sortable\"><thead><tr>");
        foreach ((string head, bool number) in Columns)
        {
            string how = number ? " class=\"n\"" : "";
            html.Write($"<th scope=\"col\"{new PageFragment(how)}>{head}</th>");
        }

        html.Write($"</tr></thead>\n<tbody>\n");
        foreach (PageRun run in runs) WriteRow(html, run);
        html.Write($"</tbody></table></div></section>\n");
    }

    private static void WriteFilters(PageHtml html, IReadOnlyList<PageRun> runs)
    {
        html.Write($"<form class=\"filters js\" role=\"search\" aria-label=\"Filter the runs\">");
        IEnumerable<string> verdicts =
            runs.Select(static run => run.Summary.Verdict).Distinct().Select(static verdict => PageWords.Of(verdict));
        WriteSelect(html, "verdict", verdicts);
        WriteSelect(html, "rule", runs.SelectMany(static run => run.Broken).Select(static finding => finding.Rule));
        WriteSelect(html, "engine", runs.Select(static run => run.Summary.Engine));
        html.Write($"<label>text <input type=\"search\" name=\"text\" placeholder=\"scenario, reason, …\"></label>");
        html.Write($"<button type=\"reset\">Clear</button><output aria-live=\"polite\"></output></form>\n");
    }

    private static void WriteSelect(PageHtml html, string name, IEnumerable<string> values)
    {
        string[] distinct = [.. values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        html.Write($"<label>{name} <select name=\"{name}\"><option value=\"\">any</option>");
        foreach (string value in distinct) html.Write($"<option>{value}</option>");
        html.Write($"</select></label>");
    }

    private static void WriteRow(PageHtml html, PageRun run)
    {
        RunSummary summary = run.Summary;
        string rules = string.Join(' ', run.Broken.Select(static finding => finding.Rule));
        html.Write($"<tr data-run=\"{run.Id}\" data-rules=\"{rules}\"><td><span class=\"verdict-of v-");
        html.Write($"{PageName.Of(summary.Verdict)}\">{PageWords.Of(summary.Verdict)}</span></td>");
        html.Write($"<th scope=\"row\">");
        if (run.Detail == PageDetail.Line) html.Write($"<bdi>{summary.Scenario}</bdi>");
        else html.Write($"<a href=\"#{run.Link}\"><bdi>{summary.Scenario}</bdi></a>");
        html.Write($"</th><td><bdi>{summary.Engine}</bdi></td><td>");
        foreach (Finding finding in run.Broken) WriteBroken(html, run, finding);
        html.Write($"</td><td>{Turns(run)}</td>");
        RecoveryStatistics statistics = summary.Statistics;
        html.Write($"<td class=\"n\" data-v=\"{statistics.Count}\">");
        html.Write($"{(statistics.Count == 0 ? "–" : RecoveryTable.Cells(statistics)[0])}</td>");
        WriteLength(html, statistics.Total is { } total ? total.Max ?? long.MaxValue : -1);
        WriteLength(html, summary.FalseConnectedNs);
        html.Write($"<td class=\"n\">{HumanDuration.Count(summary.LeakedPackets)}</td></tr>\n");
    }

    private static void WriteBroken(PageHtml html, PageRun run, Finding finding)
    {
        if (run.Detail == PageDetail.Line)
        {
            html.Write($"<p><b class=\"rule\">{finding.Rule}</b>{PageFindings.At(finding)}: {finding.Reason}</p>");
            return;
        }

        html.Write($"<a class=\"rule\" href=\"#{run.LinkTo(finding)}\" title=\"{finding.Name}: {finding.Reason}\">");
        html.Write($"{finding.Rule}{PageFindings.At(finding)}</a> ");
    }

    // Sorted by nanoseconds; "never" comes after everything, what was not needed before.
    private static void WriteLength(PageHtml html, long nanoseconds)
    {
        string words = nanoseconds < 0 ? "–"
            : nanoseconds == long.MaxValue ? "never"
            : HumanDuration.Format(nanoseconds);
        html.Write($"<td class=\"n\" data-v=\"{nanoseconds}\">{words}</td>");
    }

    private static string Turns(PageRun run) => string.Join(
        ", ",
        run.Turns.OfType<PageTurn>().Select(static turn => turn.Who).Distinct(StringComparer.Ordinal));
}
