using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>Where everything stands in a picture, in pixels from its upper left corner.</summary>
internal sealed class PictureLayout
{
    public const int Left = 128, Right = 32;
    public const float LanePadding = 7, FlagHeight = 19, BracketBar = 13, LegendRow = 20;
    public const float LineHeight = 20;
    public const float Margin = 20, HeaderMiddle = 28;
    private const float HeaderHeight = 50, LineOfText = 18, FlagRow = 22, LabelRow = 17, RowSpace = 5;
    private const float TickHeight = 28, Bottom = 12;

    public PictureLayout(TimelineModel model, Palette colors)
    {
        Model = model;
        Colors = colors;
        Question = TextWrap.Lines(model.Heading.Question, Width - 2 * Margin, TextStyle.Body, 2);
        (Flags, int flagRows) = FlagLabels.Place(this);
        FlagsTop = HeaderHeight + Question.Count * LineOfText + 4;
        float y = FlagsTop + flagRows * FlagRow + (flagRows > 0 ? 4 : 0);
        LanesTop = y;
        List<PlacedRow> rows = [];
        foreach (Lane lane in model.Lanes) y = PlaceLane(rows, lane, y);
        Rows = rows;
        VeilTop = rows.Find(static row => row.Lane.Name == "Power")?.Bottom + LanePadding ?? LanesTop;
        (BracketTexts, int bracketRows) = BracketLabels.Place(this);
        RecoveryTop = y;
        if (model.Brackets.Count > 0) y += 2 * LanePadding + BracketBar + bracketRows * LabelRow;
        LanesBottom = y;
        LegendTop = LanesBottom + TickHeight;
        Ticks = AxisTicks.Of(model.Time);
        Legend = LegendFlow.Place(model, Width - Left - Right);
        Marks = MarkPlaces.Of(this);
        TextField field = PictureTexts.Place(this);
        NotesTop = LegendTop + (Legend.Count == 0 ? 0 : Legend[^1].Row + 1) * LegendRow + 4;
        IReadOnlyList<string> notes = PictureNotes.Of(this, field.Dropped);
        for (int i = 0; i < notes.Count; i++)
        {
            float middle = NotesTop + (i + 0.5f) * LineOfText;
            field.Add(new PlacedText(notes[i], Left, middle, TextStyle.Small, colors.Ink));
        }

        Texts = field.Texts;
        Height = (int)MathF.Ceiling(NotesTop + notes.Count * LineOfText + Bottom);
    }

    public TimelineModel Model { get; }

    public Palette Colors { get; }

    public int Width => Left + Model.Time.Width + Right;

    public int Height { get; }

    /// <summary>All words of the picture.</summary>
    public IReadOnlyList<PlacedText> Texts { get; }

    public IReadOnlyList<string> Question { get; }

    /// <summary>Around the verdict.</summary>
    public SKRect Chip => PictureTexts.ChipOf(this);

    public IReadOnlyList<PlacedLabel> Flags { get; }

    public float FlagsTop { get; }

    public float LanesTop { get; }

    public float LanesBottom { get; }

    public IReadOnlyList<PlacedRow> Rows { get; }

    public IReadOnlyList<PlacedMark> Marks { get; }

    /// <summary>Where the veils of the gaps begin: below power, which shows the gaps itself.</summary>
    public float VeilTop { get; }

    public float RecoveryTop { get; }

    public float RecoveryBar => RecoveryTop + LanePadding;

    public IReadOnlyList<PlacedLabel> BracketTexts { get; }

    public IReadOnlyList<Tick> Ticks { get; }

    public float LegendTop { get; }

    public IReadOnlyList<PlacedLegend> Legend { get; }

    public float NotesTop { get; }

    /// <summary>The place of a moment.</summary>
    public float X(long at) => Left + (float)Model.Time.X(at);

    /// <summary>The upper end of a flag.</summary>
    public float FlagTop(PlacedLabel flag) => FlagsTop + flag.Row * FlagRow;

    /// <summary>The middle of a bracket's words.</summary>
    public float BracketMiddle(PlacedLabel label) => RecoveryBar + BracketBar + 4 + (label.Row + 0.5f) * LabelRow;

    /// <summary>The middle of an entry of the legend.</summary>
    public float LegendMiddle(PlacedLegend entry) => LegendTop + (entry.Row + 0.5f) * LegendRow;

    /// <summary>The middle of a line of a row whose words stand in lines.</summary>
    public static float EventMiddle(PlacedRow row, PlacedLabel label) =>
        row.Top + LineHeight / 2 + label.Row * LabelRow;

    /// <summary>Above the veils of the gaps words may run across them.</summary>
    public bool IsOpen(PlacedRow row) => row.Bottom <= VeilTop;

    /// <summary>A recovery inside a gap, which says in words how many it hides.</summary>
    public bool IsHidden(Bracket bracket)
    {
        TimeSegment segment = Model.Time.SegmentOf(bracket.From);
        return segment.IsGap && bracket.To <= segment.To && Model.Brackets.Count > 1;
    }

    /// <summary>The area that the veil of a gap covers.</summary>
    public SKRect AreaOf(TimeSegment segment) =>
        new(Left + segment.X, VeilTop, Left + segment.X + segment.Width, RecoveryTop);

    /// <summary>The stretches in which the scenario's faults last, in pixels, joined where they overlap.</summary>
    public IReadOnlyList<(float From, float To)> Shades()
    {
        List<(float From, float To)> shades = [];
        foreach (Span fault in Model.Faults.OrderBy(static fault => fault.From))
        {
            float from = X(fault.From), to = X(fault.To);
            if (shades.Count > 0 && from <= shades[^1].To) shades[^1] = (shades[^1].From, Math.Max(shades[^1].To, to));
            else if (to > from) shades.Add((from, to));
        }

        return shades;
    }

    /// <summary>Draws an upright line with holes where there are words.</summary>
    public void DrawLine(Ink ink, float x, float top, float bottom, SKColor color)
    {
        List<(SKPoint, SKPoint)> pieces =
        [
            .. Pieces(x, top, bottom).Select(piece => (new SKPoint(x, piece.From), new SKPoint(x, piece.To))),
        ];
        if (pieces.Count > 0) ink.Strokes(pieces, color, 1);
    }

    /// <summary>Draws an upright line of dashes with holes where there are words.</summary>
    public void DrawDashes(Ink ink, float x, float top, float bottom, SKColor color, float width, float dash)
    {
        foreach ((float from, float to) in Pieces(x, top, bottom)) ink.Dashes(x, from, to, color, width, dash);
    }

    private List<(float From, float To)> Pieces(float x, float top, float bottom)
    {
        List<SKRect> words =
        [
            .. Texts.Select(static text => text.Box)
                .Where(box => box.Left - 2 < x && x < box.Right + 2 && box.Bottom > top && box.Top < bottom)
                .OrderBy(static box => box.Top),
        ];
        List<(float, float)> pieces = [];
        float at = top;
        foreach (SKRect box in words)
        {
            if (box.Top > at) pieces.Add((at, box.Top));
            at = Math.Max(at, box.Bottom);
        }

        if (bottom > at) pieces.Add((at, bottom));
        return pieces;
    }

    private float PlaceLane(List<PlacedRow> rows, Lane lane, float top)
    {
        float y = top + LanePadding;
        bool events = lane.Name is "Scenario" or FaultLane.Name;
        for (int i = 0; i < lane.Rows.Count; i++)
        {
            Row row = lane.Rows[i];
            IReadOnlyList<PlacedLabel>? labels = events ? EventLabels.Place(this, lane, row) : null;
            int lines = labels is null or [] ? 1 : labels.Max(static label => label.Row) + 1;
            float height = HeightOf(row.Size) + (lines - 1) * LabelRow;
            rows.Add(new PlacedRow(lane, row, y, height, i == 0, labels));
            y += height + (i + 1 < lane.Rows.Count ? RowSpace : 0);
        }

        return y + LanePadding;
    }

    private static float HeightOf(RowSize size) => size switch
    {
        RowSize.Strip => 10,
        RowSize.Line => LineHeight,
        RowSize.Chart => 42,
        _ => throw new ArgumentOutOfRangeException(nameof(size), size, "Expected strip, line or chart."),
    };
}
