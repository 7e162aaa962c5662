namespace SleepSim.Reports;

/// <summary>Where everything stands in a picture, in pixels from its upper left corner.</summary>
internal sealed class PictureLayout
{
    public const int Left = 158, Right = 42;
    public const float FlagRow = 28, LabelRow = 21, BracketBar = 16;
    public const float HeaderHeight = 64;
    private const float LineOfText = 22, LanePadding = 9, TickHeight = 34, Bottom = 16;
    private const int QuestionLinesMax = 2, FlagRowsMax = 5, BracketRowsFull = 2, BracketRowsMax = 3;
    private const int FlagTextMax = 72;

    public PictureLayout(TimelineModel model)
    {
        Model = model;
        Question = TextWrap.Lines(model.Heading.Question, Width - 2 * Right, QuestionLinesMax);
        (Flags, int flagRows) = PlaceFlags();
        FlagsTop = HeaderHeight + Question.Count * LineOfText + 8;
        float y = FlagsTop + flagRows * FlagRow + (flagRows > 0 ? 6 : 0);
        LanesTop = y;
        List<PlacedRow> rows = [];
        foreach (Lane lane in model.Lanes) y = PlaceLane(rows, lane, y);
        Rows = rows;
        VeilTop = rows.Find(static row => row.Lane.Name == "Power")?.Bottom + LanePadding ?? LanesTop;
        (BracketLabels, int bracketRows) = PlaceBrackets();
        RecoveryTop = y;
        if (model.Brackets.Count > 0) y += 2 * LanePadding + BracketBar + bracketRows * LabelRow;
        LanesBottom = y;
        LegendTop = LanesBottom + TickHeight + 8;
        Legend = LegendFlow.Place(model, Width - Left - Right);
        int legendRows = Legend.Count == 0 ? 0 : Legend[^1].Row + 1;
        NotesTop = LegendTop + legendRows * 26 + 4;
        Notes = [.. NotesInWords().SelectMany(note => TextWrap.Lines(note, Width - Left - Right, 3))];
        Height = (int)(NotesTop + Notes.Count * LineOfText + Bottom);
    }

    public TimelineModel Model { get; }

    public int Width => Left + Model.Time.Width + Right;

    public int Height { get; }

    public IReadOnlyList<string> Question { get; }

    public IReadOnlyList<PlacedLabel> Flags { get; }

    public float FlagsTop { get; }

    public float LanesTop { get; }

    public float LanesBottom { get; }

    public IReadOnlyList<PlacedRow> Rows { get; }

    /// <summary>Where the veils of the gaps begin: below power, which shows the gaps itself.</summary>
    public float VeilTop { get; }

    public float RecoveryTop { get; }

    public float RecoveryBar => RecoveryTop + LanePadding;

    public IReadOnlyList<PlacedLabel> BracketLabels { get; }

    public float LegendTop { get; }

    public IReadOnlyList<PlacedLegend> Legend { get; }

    public float NotesTop { get; }

    public IReadOnlyList<string> Notes { get; }

    /// <summary>The place of a moment.</summary>
    public float X(long at) => Left + (float)Model.Time.X(at);

    private IEnumerable<string> NotesInWords()
    {
        foreach (string note in Model.Notes) yield return note;
        int unlabelled = Model.Flags.Count - Flags.Count;
        if (unlabelled > 0)
            yield return HumanDuration.Count(unlabelled, "broken rule has", "broken rules have")
                + " no room for a label.";
    }

    private static float PlaceLane(List<PlacedRow> rows, Lane lane, float top)
    {
        float y = top + LanePadding;
        for (int i = 0; i < lane.Rows.Count; i++)
        {
            float height = HeightOf(lane.Rows[i].Size);
            rows.Add(new PlacedRow(lane, lane.Rows[i], y, height, i == 0));
            y += height + (i + 1 < lane.Rows.Count ? 5 : 0);
        }

        return y + LanePadding;
    }

    private static float HeightOf(RowSize size) => size switch
    {
        RowSize.Strip => 13,
        RowSize.Line => 26,
        RowSize.Chart => 50,
        _ => throw new ArgumentOutOfRangeException(nameof(size), size, "Expected strip, line or chart."),
    };

    private (IReadOnlyList<PlacedLabel> Labels, int Rows) PlaceFlags()
    {
        LabelRows rows = new(FlagRowsMax, 8);
        List<PlacedLabel> labels = [];
        SortedSet<string> labelled = new(StringComparer.Ordinal);
        // What is to scale first; in a gap only a rule that has no label yet.
        foreach (Violation flag in Model.Flags.OrderBy(flag => Model.Time.SegmentOf(flag.At).IsGap))
        {
            if (Model.Time.SegmentOf(flag.At).IsGap && labelled.Contains(flag.Rule)) continue;
            string text = TextWrap.Cut($"{flag.Rule}  {flag.Text}", FlagTextMax);
            float x = X(flag.At), width = Ink.Measure(text, bold: true) + 16;
            float left = Math.Min(x, Left + Model.Time.Width + Right - 8 - width);
            if (rows.Place(left, width) is not { } row) continue;
            labels.Add(new PlacedLabel(text, left, row, x));
            labelled.Add(flag.Rule);
        }

        return (labels, rows.Count);
    }

    // Every label in full where there is room; else the slowest in full and the others as the bare total.
    private (IReadOnlyList<PlacedLabel> Labels, int Rows) PlaceBrackets()
    {
        bool single = Model.Brackets.Count == 1;
        List<Bracket> shown =
            [.. Model.Brackets.Where(bracket => single || !Model.Time.SegmentOf(bracket.From).IsGap)];
        LabelRows full = new(BracketRowsFull, 16);
        List<PlacedLabel> labels = [];
        foreach (Bracket bracket in shown) PlaceBracket(labels, full, bracket, bracket.Label);
        if (labels.Count == shown.Count) return (labels, full.Count);

        LabelRows rows = new(BracketRowsMax, 16);
        labels.Clear();
        Bracket[] slowestFirst = [.. shown.OrderByDescending(static bracket => bracket.To - bracket.From)];
        for (int i = 0; i < slowestFirst.Length; i++)
            PlaceBracket(labels, rows, slowestFirst[i], i == 0 ? slowestFirst[i].Label : slowestFirst[i].Brief);
        return (labels, rows.Count);
    }

    private void PlaceBracket(List<PlacedLabel> labels, LabelRows rows, Bracket bracket, string text)
    {
        float width = Ink.Measure(text);
        float left = Math.Min(X(bracket.From), Left + Model.Time.Width + Right - 8 - width);
        if (rows.Place(left, width) is { } row) labels.Add(new PlacedLabel(text, left, row, left));
    }
}
