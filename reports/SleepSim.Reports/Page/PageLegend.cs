namespace SleepSim.Reports;

/// <summary>How a timeline is read: what the lanes' colours and shapes mean, as far as the runs of the page have them,
/// and the keys of the interactive one.</summary>
internal static class PageLegend
{
    private static readonly (string Keys, string What)[] Keys =
    [
        ("← →", "mark before, mark after"), ("↑ ↓", "lane above, lane below"), ("+ −", "zoom in, zoom out"),
        ("Shift ← →", "earlier, later"), ("Home End", "first mark, last mark"), ("Enter", "zoom to the mark"),
        ("0", "the whole run"), ("n", "next broken rule"), ("c", "copy the link to what is shown"),
        ("Esc", "let the mark go"),
    ];

    public static void Write(PageHtml html, IReadOnlyList<PageRun> runs)
    {
        List<Row> rows = [.. runs.Where(static run => run.Run.Records.Count > 0)
            .SelectMany(static run => run.Timeline.Lanes).SelectMany(static lane => lane.Rows)];
        if (rows.Count == 0) return;
        html.Write($"<details class=\"legend\"><summary>How to read the timelines</summary>\n<p>Time runs to the ");
        html.Write($"right. Stretches in which something happens are to scale; long stretches between them are gaps ");
        html.Write($"that say what they stand for, and open when zoomed into. Below the lanes each recovery is ");
        html.Write($"divided into the parts of the operating system, the engine and the network.</p>\n<ul>");
        IEnumerable<Tone> tones = rows.SelectMany(static row => row.Spans).Select(static span => span.Tone);
        foreach (Tone tone in tones.Distinct().Order())
        {
            html.Write($"<li><svg width=\"22\" height=\"14\" aria-hidden=\"true\">");
            // The hatching of this one lies over that of a machine awake.
            if (tone == Tone.FallingAsleep) html.Write($"<path class=\"t-full-wake\" d=\"M1 1h20v12H1z\"/>");
            html.Write($"<path class=\"t-{PageName.Of(tone)}\" d=\"M1 1h20v12H1z\"/></svg> {PageWords.Of(tone)}</li>");
        }

        foreach (MarkKind kind in
            rows.SelectMany(static row => row.Marks).Select(static mark => mark.Kind).Distinct().Order())
        {
            PageShape shape = PageShape.Of(kind);
            string how = shape.IsLine ? "l " : "";
            html.Write($"<li><svg width=\"22\" height=\"20\" aria-hidden=\"true\"><path class=\"{how}m-");
            html.Write($"{PageName.Of(kind)}\" d=\"{shape.At(11, 2, 18, 100)}\"/></svg> {PageWords.Of(kind)}");
            if (kind == MarkKind.EchoAnswered) html.Write($"; height: round trip, 10 ms to 10 s");
            html.Write($"</li>");
        }

        foreach ((string part, string words) in ((string, string)[])
            [("os", "the operating system’s part"), ("engine", "the engine’s part"), ("network", "the network’s part"),
                ("never", "never recovered")])
        {
            html.Write($"<li><svg width=\"22\" height=\"14\" aria-hidden=\"true\"><path class=\"p-{part}\" ");
            html.Write($"d=\"M1 1h20v12H1z\"/></svg> {words}</li>");
        }

        html.Write($"</ul>\n<p class=\"js\">With the pointer: hover for the record behind a mark, click to keep it, ");
        html.Write($"drag to move, turn the wheel to zoom once the timeline was clicked (or with Ctrl at any time). ");
        html.Write($"With keys, once the timeline has the focus:</p>\n<dl class=\"js keys\">");
        foreach ((string keys, string what) in Keys)
            html.Write($"<div><dt><kbd>{keys}</kbd></dt><dd>{what}</dd></div>");
        html.Write($"</dl></details>\n");
    }
}
