namespace SleepSim.Reports;

/// <summary>Recovery curves for the overview of a page: how long recovery took with each engine, and whose part it
/// was.</summary>
public static class PageCurves
{
    private const string Begin = "<svg ";

    /// <summary>The part of the overview; null when there was nothing to recover from.</summary>
    public static ReportSection? Of(IReadOnlyList<ReportedRun> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        MeasuredSeries[] all =
        [
            .. runs.GroupBy(static run => run.Summary.Engine)
                .OrderBy(static engine => engine.Key, StringComparer.Ordinal)
                .Select(static engine => new MeasuredSeries(
                    engine.Key, [.. engine.Select(static run => MeasuredRun.Of(run.Summary))])),
        ];
        MeasuredSeries[] drawn = [.. all.Take(CurvesModel.SeriesMax)];
        if (!drawn.SelectMany(static one => one.Recoveries).Any()) return null;
        PageHtml html = new();
        WritePicture(html, CurvesPlot.Svg(CurvesModel.Of("Time to recover", drawn)));
        WritePicture(html, PartsPlot.Svg(PartsModel.Of("Whose part the time was", drawn)));
        if (all.Length > drawn.Length)
        {
            html.Write($"<p class=\"missing\">Of {all.Length} engines the first {drawn.Length} are drawn; the ");
            html.Write($"table above has all.</p>\n");
        }

        return new ReportSection("Recovery curves", html.ToFragment().Html);
    }

    // Inside a page an SVG needs no declaration, and gives way to a narrow window.
    private static void WritePicture(PageHtml html, string svg)
    {
        string picture = svg[svg.IndexOf(Begin, StringComparison.Ordinal)..]
            .Replace(Begin, Begin + "style=\"max-width:100%;height:auto\" ", StringComparison.Ordinal);
        html.Write($"<p>{new PageFragment(picture)}</p>\n");
    }
}
