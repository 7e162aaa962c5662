namespace SleepSim.Reports;

/// <summary>The upper part of the page: what failed, when and whose turn it was; then all runs in one table; then the
/// numbers over them.</summary>
internal static class PageOverview
{
    private const int RulesShown = 24;

    /// <summary>The verdict in one line, the first failure, and how often each rule was broken.</summary>
    public static void WriteVerdict(PageHtml html, IReadOnlyList<PageRun> runs)
    {
        html.Write($"<section class=\"verdict\" aria-label=\"Verdict\">\n<ul class=\"counts\">");
        foreach (Outcome outcome in (Outcome[])[Outcome.Violated, Outcome.NotJudged, Outcome.Holds])
        {
            int count = runs.Count(run => run.Summary.Verdict == outcome);
            string none = count == 0 ? " none" : "";
            html.Write($"<li class=\"v-{PageName.Of(outcome)}{none}\"><b>{HumanDuration.Count(count)}</b> ");
            html.Write($"{PageWords.Of(outcome)}</li>");
        }

        html.Write($"<li class=\"all\">of {HumanDuration.Count(runs.Count, "run", "runs")}</li></ul>\n");
        WriteFirstFailure(html, runs);
        WriteRules(html, runs);
        html.Write($"</section>\n");
    }

    /// <summary>How fast the engines recover, and how long the status lied.</summary>
    public static void WriteRecovery(PageHtml html, IReadOnlyList<PageRun> runs)
    {
        html.Write($"<section id=\"recovery\"><h2>Recovery</h2>\n<p class=\"note\">From wake or path loss to the ");
        html.Write($"first echo, over all runs of an engine. Percentiles are nearest-rank: each is a time that ");
        html.Write($"occurred; “never” means that rank falls on a recovery that did not come. The parts are over ");
        html.Write($"those that recovered.</p>\n<div class=\"scroll\"><table><thead><tr><th scope=\"col\">engine</th>");
        html.Write($"<th scope=\"col\" class=\"n\">runs</th>");
        foreach (string column in RecoveryTable.Columns)
            html.Write($"<th scope=\"col\" class=\"n\">{column}</th>");
        html.Write($"<th scope=\"col\" class=\"n\">false-connected</th>");
        html.Write($"<th scope=\"col\" class=\"n\">longest in one run</th>");
        html.Write($"<th scope=\"col\" class=\"n\">leaked packets</th></tr></thead>\n<tbody>");
        foreach (IGrouping<string, PageRun> engine in ByEngine(runs))
        {
            RunSummary[] summaries = [.. engine.Select(static run => run.Summary)];
            html.Write($"<tr><th scope=\"row\"><bdi>{engine.Key}</bdi></th>");
            html.Write($"<td class=\"n\">{HumanDuration.Count(summaries.Length)}</td>");
            RecoveryStatistics statistics = RecoveryStatistics.Of(summaries.SelectMany(static run => run.Recoveries));
            foreach (string cell in RecoveryTable.Cells(statistics)) html.Write($"<td class=\"n\">{cell}</td>");
            long falseNs = summaries.Sum(static run => run.FalseConnectedNs);
            html.Write($"<td class=\"n\">{HumanDuration.Format(falseNs)}</td>");
            long longest = summaries.Max(static run => run.FalseConnectedNs);
            html.Write($"<td class=\"n\">{HumanDuration.Format(longest)}</td>");
            long leaked = summaries.Sum(static run => (long)run.LeakedPackets);
            html.Write($"<td class=\"n\">{HumanDuration.Count(leaked)}</td>");
            html.Write($"</tr>\n");
        }

        html.Write($"</tbody></table></div></section>\n");
    }

    /// <summary>What the runs assumed where nobody knows.</summary>
    public static void WriteAssumptions(PageHtml html, IReadOnlyList<PageRun> runs)
    {
        var assumed = runs.SelectMany(static run => run.Summary.Assumed.Distinct())
            .GroupBy(static one => one)
            .OrderBy(static group => group.Key.Key, StringComparer.Ordinal)
            .ThenByDescending(static group => group.Count())
            .ThenBy(static group => group.Key.Value, StringComparer.Ordinal)
            .ToList();
        html.Write($"<section id=\"assumptions\"><h2>Assumptions</h2>\n");
        if (assumed.Count == 0)
        {
            html.Write($"<p class=\"note\">These runs assumed nothing that is not publicly known.</p></section>\n");
            return;
        }

        html.Write($"<p class=\"note\">What the runs assumed where nobody outside knows; a fact’s id is for ");
        html.Write($"<code>sleepsim facts</code>.</p>\n<details><summary>");
        html.Write($"{HumanDuration.Count(assumed.Count, "assumption", "assumptions")}</summary>\n");
        html.Write($"<div class=\"scroll\"><table><thead><tr><th scope=\"col\">key</th><th scope=\"col\">value</th>");
        html.Write($"<th scope=\"col\">fact</th><th scope=\"col\" class=\"n\">runs</th></tr></thead>\n<tbody>");
        foreach (IGrouping<Assumption, Assumption> group in assumed)
        {
            html.Write($"<tr><td><code>{group.Key.Key}</code></td><td>{group.Key.Value}</td><td>{group.Key.Fact}</td>");
            html.Write($"<td class=\"n\">{HumanDuration.Count(group.Count())}</td></tr>\n");
        }

        html.Write($"</tbody></table></div></details></section>\n");
    }

    private static IEnumerable<IGrouping<string, PageRun>> ByEngine(IReadOnlyList<PageRun> runs) =>
        runs.GroupBy(static run => run.Summary.Engine, StringComparer.Ordinal)
            .OrderBy(static group => group.Key, StringComparer.Ordinal);

    private static void WriteFirstFailure(PageHtml html, IReadOnlyList<PageRun> runs)
    {
        if (runs.FirstOrDefault(static run => run.Broken.Count > 0) is not { } run) return;
        Finding finding = run.Broken[0];
        html.Write($"<div class=\"first\"><p class=\"what\">First failure: <b class=\"rule\">{finding.Rule}</b> ");
        html.Write($"{finding.Name}{PageFindings.At(finding)}</p>\n");
        html.Write($"<p><bdi class=\"scenario\">{run.Summary.Scenario}</bdi> with engine <bdi>");
        html.Write($"{run.Summary.Engine}</bdi>: {finding.Reason}</p>\n");
        if (run.Turns[0] is { } turn)
            html.Write($"<p><b class=\"turn\">The {turn.Who}’s turn.</b> {turn.Why}</p>\n");
        if (run.Detail != PageDetail.Line)
            html.Write($"<a class=\"button go\" href=\"#{run.LinkTo(finding)}\">Show the moment</a>");
        html.Write($"</div>\n");
    }

    private static void WriteRules(PageHtml html, IReadOnlyList<PageRun> runs)
    {
        var rules = runs.SelectMany(static run => run.Broken.Select(finding => (run, finding)))
            .GroupBy(static one => (one.finding.Rule, one.finding.Name))
            .OrderByDescending(static group => group.Count())
            .ThenBy(static group => group.Key.Rule, StringComparer.Ordinal)
            .ToList();
        if (rules.Count == 0) return;
        html.Write($"<ul class=\"rules\" aria-label=\"Broken rules\">");
        foreach (var group in rules.Take(RulesShown))
        {
            // To the first run that has a section of its own; the table knows all.
            (PageRun run, Finding finding) = group.FirstOrDefault(static one => one.run.Detail != PageDetail.Line);
            string target = run is null ? "runs" : run.LinkTo(finding);
            html.Write($"<li><a class=\"chip\" href=\"#{target}\">");
            html.Write($"<b>{group.Key.Rule}</b> {group.Key.Name} <span class=\"times\">");
            html.Write($"×\u00a0{HumanDuration.Count(group.Count())}</span></a></li>");
        }

        if (rules.Count > RulesShown) html.Write($"<li>and {rules.Count - RulesShown} more rules</li>");
        html.Write($"</ul>\n");
    }
}
