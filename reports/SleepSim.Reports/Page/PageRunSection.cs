namespace SleepSim.Reports;

/// <summary>One run on the page: what it broke, its timeline, its story, its scenario, its replay command.</summary>
internal static class PageRunSection
{
    private const int BriefLines = 40;

    public static void Write(PageHtml html, PageRun run, PageTables tables)
    {
        RunSummary summary = run.Summary;
        html.Write($"<section class=\"run\" id=\"{run.Link}\" data-run=\"{run.Id}\">\n<h3><span class=\"verdict-of v-");
        html.Write($"{PageName.Of(summary.Verdict)}\">{PageWords.Of(summary.Verdict)}</span> ");
        html.Write($"<bdi class=\"scenario\">{summary.Scenario}</bdi> <span class=\"engine\">engine ");
        html.Write($"<bdi>{summary.Engine}</bdi></span> <a class=\"self\" href=\"#{run.Link}\" ");
        html.Write($"aria-label=\"Link to this run\">#</a></h3>\n");
        if (summary.Question.Length > 0) html.Write($"<p class=\"question\">{summary.Question}</p>\n");
        foreach (string missing in run.Run.Missing) html.Write($"<p class=\"missing\">{missing}</p>\n");
        PageFindings.WriteBroken(html, run);
        WriteTimeline(html, run, tables);
        PageFindings.WriteStoriesAround(html, run);
        WriteStory(html, run);
        PageFindings.WriteAll(html, run);
        WriteScenario(html, run);
        WriteReplay(html, run);
        WriteFacts(html, run);
        html.Write($"</section>\n");
    }

    private static void WriteTimeline(PageHtml html, PageRun run, PageTables tables)
    {
        if (run.Run.Records.Count == 0)
        {
            html.Write($"<p class=\"missing\">The trace of this run was not kept: there is no timeline.</p>\n");
            return;
        }

        TimelineModel model = run.Timeline;
        List<string> notes = [.. model.Notes];
        html.Write($"<figure class=\"timeline\"><div class=\"view\">");
        int unlabelled = PageTimelineSvg.Write(html, model, Label(run));
        html.Write($"</div>\n");
        if (unlabelled > 0)
            notes.Add(HumanDuration.Count(unlabelled, "broken rule has", "broken rules have")
                + " no flag of its own in the picture; the list above has them all.");
        if (run.Detail == PageDetail.Picture)
            notes.Add("Shortened: this timeline cannot be zoomed, for want of room in the file. "
                + "The replay command gives all of it.");
        else WriteData(html, run, tables, notes);
        if (notes.Count > 0)
        {
            html.Write($"<figcaption>");
            foreach (string note in notes) html.Write($"<p>{note}</p>");
            html.Write($"</figcaption>");
        }

        html.Write($"</figure>\n");
    }

    private static void WriteData(PageHtml html, PageRun run, PageTables tables, List<string> notes)
    {
        PageFragment data = PageRunData.Of(run.Run, run.Timeline, tables, run.Detail, out int leftOut);
        html.Write($"<script type=\"application/json\" class=\"data\">{data}</script>\n");
        if (leftOut > 0)
            notes.Add($"Shortened: the records behind {HumanDuration.Count(leftOut, "mark", "marks")} are left out; "
                + "those within 30 s of a broken rule are all here.");
    }

    private static void WriteStory(PageHtml html, PageRun run)
    {
        if (run.Run.Records.Count == 0) return;
        if (run.Detail == PageDetail.Picture)
        {
            string what = run.Broken.Count > 0 ? "all but what happened around the broken rules" : "all of it";
            html.Write($"<p class=\"note\">Shortened: of the story {what} is left out.</p>\n");
            return;
        }

        TextTimelineOptions options = run.Detail == PageDetail.Full
            ? TextTimelineOptions.All
            : TextTimelineOptions.All with { LinesMax = BriefLines };
        IReadOnlyList<string> lines = TextTimeline.Lines(run.Run.Records, options);
        string shortened = run.Detail == PageDetail.Full ? "" : ", shortened";
        html.Write($"<details class=\"story\"><summary>The whole story: ");
        html.Write($"{HumanDuration.Count(lines.Count, "line", "lines")}{shortened}</summary>\n");
        html.Write($"<pre>{string.Join('\n', lines)}</pre></details>\n");
    }

    private static void WriteScenario(PageHtml html, PageRun run)
    {
        string scenario = run.Run.Scenario.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n');
        if (scenario.Length == 0) return;
        int lines = scenario.Count(static letter => letter == '\n') + 1;
        html.Write($"<details class=\"yaml\"><summary>The scenario: {HumanDuration.Count(lines, "line", "lines")} of ");
        html.Write($"YAML</summary>\n<pre>{scenario}</pre></details>\n");
    }

    private static void WriteReplay(PageHtml html, PageRun run)
    {
        if (run.Run.ReplayCommand.Length == 0) return;
        html.Write($"<p class=\"replay\"><span>Replay</span> <code>{run.Run.ReplayCommand}</code> ");
        html.Write($"<button type=\"button\" class=\"copy js\">Copy</button></p>\n");
    }

    private static void WriteFacts(PageHtml html, PageRun run)
    {
        RunSummary summary = run.Summary;
        html.Write($"<p class=\"facts\">{HumanDuration.Format(summary.SimulatedNs)} simulated · ");
        html.Write($"{HumanDuration.Count(summary.EchoesAnswered)} of ");
        html.Write($"{HumanDuration.Count(summary.EchoesSent, "echo", "echoes")} answered · false-connected ");
        html.Write($"{HumanDuration.Format(summary.FalseConnectedNs)} · ");
        html.Write($"{HumanDuration.Count(summary.LeakedPackets, "packet", "packets")} leaked · ");
        html.Write($"{HumanDuration.Count(summary.Handshakes, "handshake", "handshakes")} · ");
        html.Write($"{HumanDuration.Count(summary.WakeUps, "wake-up", "wake-ups")} · ");
        html.Write($"{HumanDuration.Count(summary.Records, "record", "records")} · hash <code>{summary.Hash}</code>");
        html.Write($" · version {summary.Version}");
        if (summary.Order is { } order) html.Write($" · order: {order}");
        if (run.Assumed.Count > 0)
        {
            IEnumerable<string> assumed = run.Assumed.Select(static one => $"{one.Key} {one.Value} ({one.Fact})");
            html.Write($" · assumed, unlike most runs: {string.Join(", ", assumed)}");
        }

        html.Write($"</p>\n");
    }

    private static string Label(PageRun run)
    {
        string broken = run.Broken.Count == 0
            ? PageWords.Of(run.Summary.Verdict)
            : "broken: " + string.Join(", ", run.Broken.Select(static one => one.Rule + PageFindings.At(one)));
        return $"Timeline of {run.Summary.Scenario} with engine {run.Summary.Engine}; {broken}";
    }
}
