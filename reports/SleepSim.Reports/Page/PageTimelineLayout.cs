namespace SleepSim.Reports;

/// <summary>Where the rows of a timeline stand on the page, in pixels from the top. The script gets the same
/// numbers.</summary>
internal sealed class PageTimelineLayout
{
    public const int Left = 150, Right = 34;
    public const int Strip = 12, Line = 24, Chart = 48, RowSpace = 5, LanePadding = 8;
    public const int FlagRow = 26, BracketBar = 12, BracketLabel = 20, AxisHeight = 30;
    private const int FlagRowsMax = 4, FlagTextMax = 52;
    // Of 14 pixels, and bold.
    private const double FlagTextSize = 16;

    public PageTimelineLayout(TimelineModel model)
    {
        Model = model;
        LabelRows rows = new(FlagRowsMax, 8);
        List<(Violation, double, double, int)> flags = [];
        foreach (Violation flag in model.Flags.DistinctBy(static flag => (flag.Rule, flag.At)))
        {
            double width = PageTextWidth.Of(FlagText(flag), FlagTextSize) + 16;
            double left = Math.Min(X(flag.At), Width - width - 4);
            if (rows.Place((float)left, (float)width) is { } row) flags.Add((flag, left, width, row));
        }

        Flags = flags;
        LanesTop = flags.Count == 0 ? 0 : (flags.Max(static flag => flag.Item4) + 1) * FlagRow + 4;
        int y = LanesTop;
        List<PagePlacedRow> placed = [];
        foreach (Lane lane in model.Lanes) y = Place(placed, lane, y);
        Rows = placed;
        VeilTop = placed.FindLast(static row => row.Lane.Name is "Scenario" or "Power")?.LaneBottom ?? LanesTop;
        RecoveryTop = y;
        if (model.Brackets.Count > 0) y += 2 * LanePadding + BracketBar + BracketLabel;
        LanesBottom = y;
        Height = y + AxisHeight;
    }

    public TimelineModel Model { get; }

    public int Width => Left + Model.Time.Width + Right;

    public int Height { get; }

    /// <summary>The broken rules that have a flag: the rule, its left end, its width, its row.</summary>
    public IReadOnlyList<(Violation Flag, double Left, double Width, int Row)> Flags { get; }

    public IReadOnlyList<PagePlacedRow> Rows { get; }

    public int LanesTop { get; }

    /// <summary>Where the veils of the gaps begin.</summary>
    public int VeilTop { get; }

    public int RecoveryTop { get; }

    public int LanesBottom { get; }

    public double X(long at) => Left + Model.Time.X(at);

    /// <summary>What stands on a flag.</summary>
    public static string FlagText(Violation flag)
    {
        string text = $"{flag.Rule} {flag.Text}";
        return text.Length <= FlagTextMax ? text : text[..(FlagTextMax - 1)] + "…";
    }

    /// <summary>How high a row is.</summary>
    public static int HeightOf(RowSize size) => size switch
    {
        RowSize.Strip => Strip,
        RowSize.Line => Line,
        RowSize.Chart => Chart,
        _ => throw new ArgumentOutOfRangeException(nameof(size), size, "Expected strip, line or chart."),
    };

    private static int Place(List<PagePlacedRow> placed, Lane lane, int top)
    {
        int y = top + LanePadding, first = placed.Count;
        foreach (Row row in lane.Rows)
        {
            placed.Add(new PagePlacedRow(lane, row, top, y, HeightOf(row.Size), 0));
            y += HeightOf(row.Size) + RowSpace;
        }

        int bottom = y - (lane.Rows.Count > 0 ? RowSpace : 0) + LanePadding;
        for (int i = first; i < placed.Count; i++) placed[i] = placed[i] with { LaneBottom = bottom };
        return bottom;
    }
}
