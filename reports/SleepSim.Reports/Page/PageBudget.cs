using System.Text;

namespace SleepSim.Reports;

/// <summary>Keeps a page small enough to be attached: decides how much of every run is shown. What holds gives way
/// before what failed, and a later stage is only entered when the one before did not suffice.</summary>
internal static class PageBudget
{
    /// <summary>The sections of all runs with everything.</summary>
    /// <param name="runs">In the order of the page.</param>
    /// <param name="tables">What the sections share.</param>
    public static IReadOnlyList<PageFragment> RenderFull(IReadOnlyList<PageRun> runs, out PageTables tables)
    {
        foreach (PageRun run in runs) run.Detail = PageDetail.Full;
        return RenderAll(runs, out tables);
    }

    /// <summary>The sections of all runs, each at the stage of detail that the room allows.</summary>
    /// <param name="runs">In the order of the page; their stage of detail is set.</param>
    /// <param name="full">Their sections with everything.</param>
    /// <param name="bytesMax">What the sections may take together.</param>
    /// <param name="tables">What the sections share.</param>
    public static IReadOnlyList<PageFragment> Shorten(
        IReadOnlyList<PageRun> runs, IReadOnlyList<PageFragment> full, long bytesMax, out PageTables tables)
    {
        long[] sizes = [.. full.Select(static section => (long)Encoding.UTF8.GetByteCount(section.Html))];
        long size = sizes.Sum();
        foreach (PageDetail stage in (PageDetail[])[PageDetail.Brief, PageDetail.Picture, PageDetail.Line])
            foreach (bool failed in (bool[])[false, true])
                Shorten(runs, sizes, ref size, stage, failed, bytesMax);
        return RenderAll(runs, out tables);
    }

    /// <summary>What was shortened, in sentences with counts; empty when nothing was.</summary>
    public static IReadOnlyList<string> Notes(IReadOnlyList<PageRun> runs)
    {
        List<string> notes = [];
        AddNote(notes, runs, PageDetail.Brief, "with a shorter story and fewer records behind marks");
        AddNote(notes, runs, PageDetail.Picture, "as a picture that cannot be zoomed, without the whole story");
        AddNote(notes, runs, PageDetail.Line, "only as a line in the table");
        return notes;
    }

    // The largest first: the fewest runs are shortened.
    private static void Shorten(
        IReadOnlyList<PageRun> runs, long[] sizes, ref long size, PageDetail stage, bool failed, long bytesMax)
    {
        IEnumerable<int> candidates = Enumerable.Range(0, runs.Count)
            .Where(i => runs[i].Broken.Count > 0 == failed)
            .OrderByDescending(i => sizes[i])
            .ThenBy(static i => i);
        foreach (int i in candidates.ToList())
        {
            if (size <= bytesMax) return;
            runs[i].Detail = stage;
            long shorter = Encoding.UTF8.GetByteCount(Render(runs[i], new PageTables()).Html);
            size += shorter - sizes[i];
            sizes[i] = shorter;
        }
    }

    private static List<PageFragment> RenderAll(IReadOnlyList<PageRun> runs, out PageTables tables)
    {
        tables = new PageTables();
        List<PageFragment> sections = [];
        foreach (PageRun run in runs) sections.Add(Render(run, tables));
        return sections;
    }

    private static PageFragment Render(PageRun run, PageTables tables)
    {
        if (run.Detail == PageDetail.Line) return new PageFragment("");
        PageHtml html = new();
        PageRunSection.Write(html, run, tables);
        return html.ToFragment();
    }

    private static void AddNote(List<string> notes, IReadOnlyList<PageRun> runs, PageDetail stage, string how)
    {
        int failed = runs.Count(run => run.Detail == stage && run.Broken.Count > 0);
        int all = runs.Count(run => run.Detail == stage);
        if (all == 0) return;
        notes.Add($"Shortened for the size of the file: {HumanDuration.Count(all, "run is", "runs are")} shown {how} "
            + $"({HumanDuration.Count(failed)} of them failed). What lies around broken rules is "
            + (stage == PageDetail.Line ? "told in the table." : "all there."));
    }
}
