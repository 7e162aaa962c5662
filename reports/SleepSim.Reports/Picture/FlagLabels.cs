namespace SleepSim.Reports;

/// <summary>The flags of broken rules: beside each other where they fit, else in rows.</summary>
internal static class FlagLabels
{
    private const int RowsMax = 5;
    private const float Padding = 7, Space = 6, WidthMax = 460;

    /// <summary>Room on either side of a flag's words.</summary>
    public const float Inset = Padding;

    public static (IReadOnlyList<PlacedLabel> Labels, int Rows) Place(PictureLayout layout)
    {
        CompressedTime time = layout.Model.Time;
        LabelRows rows = new(RowsMax, Space);
        List<PlacedLabel> labels = [];
        SortedSet<string> labelled = new(StringComparer.Ordinal);
        // What is to scale first; in a gap only a rule that has no flag yet.
        foreach (Violation flag in layout.Model.Flags.OrderBy(flag => time.SegmentOf(flag.At).IsGap))
        {
            if (time.SegmentOf(flag.At).IsGap && labelled.Contains(flag.Rule)) continue;
            string text = TextWrap.Fit($"{flag.Rule}  {flag.Text}", WidthMax, TextStyle.Strong);
            float x = layout.X(flag.At), width = Letters.Width(text, TextStyle.Strong) + 2 * Padding;
            float left = Math.Min(x, layout.Width - Space - width);
            if (rows.Place(left, width) is not { } row) continue;
            labels.Add(new PlacedLabel(text, left, width, row, x));
            labelled.Add(flag.Rule);
        }

        return (labels, rows.Count);
    }
}
