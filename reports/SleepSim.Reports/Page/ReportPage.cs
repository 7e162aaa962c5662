using System.Text;

namespace SleepSim.Reports;

/// <summary>A report as one HTML file that needs nothing else: no network, no other file, and no script to be read. The
/// same runs give the same bytes.</summary>
public static class ReportPage
{
    /// <summary>Writes the page, with LF line ends.</summary>
    /// <param name="runs">The runs, in any number and order; those that failed are shown first.</param>
    /// <param name="options">What stands beside them.</param>
    /// <param name="output">Takes the text; the file must be UTF-8.</param>
    public static void Write(IReadOnlyList<ReportedRun> runs, ReportPageOptions options, TextWriter output)
    {
        IReadOnlyList<PageRun> ordered = PageRun.Of(runs);
        IReadOnlyList<PageFragment> sections = PageBudget.RenderFull(ordered, out PageTables tables);
        long around = Bytes(Beginning(ordered, options)) + Bytes(End(tables));
        long room = Math.Max(options.BytesMax - around, options.BytesMax / 2);
        if (sections.Sum(Bytes) > room) sections = PageBudget.Shorten(ordered, sections, room, out tables);
        output.Write(Beginning(ordered, options).Html);
        foreach (PageFragment section in sections) output.Write(section.Html);
        output.Write(End(tables).Html);
    }

    private static long Bytes(PageFragment fragment) => Encoding.UTF8.GetByteCount(fragment.Html);

    private static PageFragment Beginning(IReadOnlyList<PageRun> runs, ReportPageOptions options)
    {
        PageHtml html = new();
        WriteHead(html, options.Title);
        WriteOverview(html, runs, options);
        return html.ToFragment();
    }

    private static PageFragment End(PageTables tables)
    {
        PageHtml html = new();
        html.Write($"</main>\n<script type=\"application/json\" id=\"tables\">{Tables(tables)}</script>\n");
        html.Write($"<script>{PageResources.Script}</script>\n</body>\n</html>\n");
        return html.ToFragment();
    }

    private static void WriteHead(PageHtml html, string title)
    {
        html.Write($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; ");
        html.Write($"style-src 'unsafe-inline'; script-src '{new PageFragment(PageResources.ScriptHash)}'; ");
        html.Write($"base-uri 'none'; form-action 'none'\">\n");
        html.Write($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Write($"<meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n");
        html.Write($"<style>\n{PageResources.Style}</style>\n</head>\n<body>\n");
        WritePatterns(html);
    }

    // Hatching: what is broken is never told by colour alone.
    private static void WritePatterns(PageHtml html)
    {
        html.Write($"<svg class=\"patterns\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\"><defs>");
        foreach (string name in (string[])["broken", "falling", "left-out"])
        {
            html.Write($"<pattern id=\"hatch-{name}\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" ");
            html.Write($"patternTransform=\"rotate(45)\"><path class=\"h0-{name}\" d=\"M0 0h7v7H0z\"/>");
            html.Write($"<path class=\"h1-{name}\" d=\"M0 0h2v7H0z\"/></pattern>");
        }

        html.Write($"</defs></svg>\n");
    }

    private static void WriteOverview(PageHtml html, IReadOnlyList<PageRun> runs, ReportPageOptions options)
    {
        html.Write($"<header><h1>{options.Title}</h1><nav aria-label=\"Parts of the page\">");
        html.Write($"<a href=\"#runs\">Runs</a> <a href=\"#recovery\">Recovery</a> ");
        html.Write($"<a href=\"#assumptions\">Assumptions</a> ");
        html.Write($"<a href=\"#timelines\">Timelines</a></nav><label class=\"theme\">Colours <select id=\"theme\">");
        html.Write($"<option value=\"auto\">as the system</option><option value=\"light\">light</option>");
        html.Write($"<option value=\"dark\">dark</option></select></label></header>\n<main>\n");
        if (options.Lead.Length > 0) html.Write($"<p class=\"lead\">{options.Lead}</p>\n");
        PageOverview.WriteVerdict(html, runs);
        foreach (string note in PageBudget.Notes(runs)) html.Write($"<p class=\"missing\">{note}</p>\n");
        PageRunTable.Write(html, runs);
        PageOverview.WriteRecovery(html, runs);
        for (int i = 0; i < options.Sections.Count; i++)
        {
            html.Write($"<section class=\"extra\" id=\"section-{i + 1}\"><h2>{options.Sections[i].Heading}</h2>\n");
            html.Write($"{new PageFragment(options.Sections[i].TrustedHtml)}\n</section>\n");
        }

        PageOverview.WriteAssumptions(html, runs);
        html.Write($"<h2 id=\"timelines\">Timelines</h2>\n");
        PageLegend.Write(html, runs);
    }

    private static PageFragment Tables(PageTables tables)
    {
        PageJson json = new();
        json.Open('{').Key("labels").Add(tables.Labels).Key("lines").Add(tables.Lines);
        json.Key("hole").Add(PageTables.Hole.ToString());
        json.Key("tones").Open('[');
        foreach (Tone tone in Enum.GetValues<Tone>())
            json.Open('[').Add(PageName.Of(tone)).Add(PageWords.Of(tone)).Close(']');
        json.Close(']').Key("kinds").Open('[');
        foreach (MarkKind kind in Enum.GetValues<MarkKind>())
        {
            PageShape shape = PageShape.Of(kind);
            json.Open('[').Add(PageName.Of(kind)).Add(PageWords.Of(kind)).Add(shape.Path);
            json.Add(shape.IsBar ? 1 : 0).Add(shape.IsLine ? 1 : 0).Close(']');
        }

        return json.Close(']').Close('}').ToFragment();
    }
}
