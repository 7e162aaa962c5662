namespace SleepSim.Reports;

/// <summary>What the rules found in a run.</summary>
internal static class PageFindings
{
    /// <summary>So much of the story around a broken rule is told, to both sides, whatever else is shortened.</summary>
    private const long StoryWithin = 10_000_000_000;

    /// <summary><c> at 0:40.000</c>, or nothing.</summary>
    public static string At(Finding finding) =>
        finding.AtNs is { } at ? " at " + HumanDuration.Clock(at, Decimals(at)) : "";

    /// <summary>The broken rules, each with its moment, its reason and whose turn it was.</summary>
    public static void WriteBroken(PageHtml html, PageRun run)
    {
        if (run.Broken.Count == 0) return;
        html.Write($"<ol class=\"broken\" aria-label=\"Broken rules\">\n");
        for (int i = 0; i < run.Broken.Count; i++)
        {
            Finding finding = run.Broken[i];
            html.Write($"<li id=\"{run.LinkTo(finding)}\"><a class=\"rule\" href=\"#{run.LinkTo(finding)}\">");
            html.Write($"{finding.Rule} {finding.Name}{At(finding)}</a> {finding.Reason}");
            // What was said of the rule before need not be said again.
            if (run.Turns[i] is { } turn && (i == 0 || turn != run.Turns[i - 1]))
                html.Write($"<br><span class=\"why\"><b class=\"turn\">The {turn.Who}’s turn.</b> {turn.Why}</span>");
            html.Write($"</li>\n");
        }

        html.Write($"</ol>\n");
    }

    /// <summary>The story around the broken rules; what happened near several of them is told once.</summary>
    public static void WriteStoriesAround(PageHtml html, PageRun run)
    {
        if (run.Run.Records.Count == 0) return;
        long? told = null;
        foreach (Finding finding in run.Broken)
        {
            if (finding.AtNs is not { } at || at - told < StoryWithin) continue;
            TextTimelineOptions options = TextTimelineOptions.All with { Around = at, Within = StoryWithin };
            string title = $"{finding.Rule} {finding.Name}{At(finding)}";
            string open = told is null ? " open" : "";
            html.Write($"<details class=\"story\"{new PageFragment(open)}><summary>What happened around {title}, ten ");
            html.Write($"seconds to both sides</summary>\n<pre>{TextTimeline.Render(run.Run.Records, options)}</pre>");
            html.Write($"</details>\n");
            told = at;
        }
    }

    /// <summary>Every rule, folded.</summary>
    public static void WriteAll(PageHtml html, PageRun run)
    {
        IReadOnlyList<Finding> findings = run.Summary.Findings;
        if (findings.Count == 0) return;
        html.Write($"<details><summary>{HumanDuration.Count(findings.Count, "rule", "rules")} judged: ");
        html.Write($"{Counts(findings)}</summary>\n<table class=\"findings\"><tbody>");
        foreach (Finding finding in findings.Where(static finding => finding.Reason.Length > 0))
        {
            html.Write($"<tr><td class=\"v-{PageName.Of(finding.Outcome)}\">{PageWords.Of(finding.Outcome)}</td>");
            html.Write($"<th scope=\"row\">{finding.Rule}</th><td>{finding.Name}</td>");
            html.Write($"<td>{finding.Reason}</td></tr>\n");
        }

        html.Write($"</tbody></table>\n");
        foreach (IGrouping<Outcome, Finding> rest in findings.Where(static finding => finding.Reason.Length == 0)
            .GroupBy(static finding => finding.Outcome).OrderByDescending(static group => group.Key))
        {
            IEnumerable<string> names = rest.Select(static finding => $"{finding.Rule} {finding.Name}");
            html.Write($"<p class=\"v-{PageName.Of(rest.Key)}\">{PageWords.Of(rest.Key)}: ");
            html.Write($"{string.Join("; ", names)}</p>\n");
        }

        html.Write($"</details>\n");
    }

    private static string Counts(IReadOnlyList<Finding> findings) => string.Join(
        ", ",
        findings.GroupBy(static finding => finding.Outcome)
            .OrderByDescending(static group => group.Key)
            .Select(static group => $"{HumanDuration.Count(group.Count())} {PageWords.Of(group.Key)}"));

    private static int Decimals(long at) => at % 1_000_000_000 == 0 ? 0 : 3;
}
