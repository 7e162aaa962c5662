namespace SleepSim.Reports;

/// <summary>The words below the recoveries: all in full where there is room; else the slowest in full and the others as
/// the bare total.</summary>
internal static class BracketLabels
{
    private const int RowsFull = 2, RowsMax = 3;
    private const float Space = 9;

    public static (IReadOnlyList<PlacedLabel> Labels, int Rows) Place(PictureLayout layout)
    {
        List<Bracket> shown = [.. layout.Model.Brackets.Where(bracket => !layout.IsHidden(bracket))];
        LabelRows full = new(RowsFull, Space);
        List<PlacedLabel> labels = [];
        foreach (Bracket bracket in shown) Place(layout, labels, full, bracket, bracket.Label);
        if (labels.Count == shown.Count) return (labels, full.Count);

        // A recovery that never came is slower than any.
        Bracket[] slowest =
        [
            .. shown.OrderBy(static bracket => bracket.Recovered)
                .ThenByDescending(static bracket => bracket.To - bracket.From),
        ];
        LabelRows rows = new(RowsMax, Space);
        labels.Clear();
        for (int i = 0; i < slowest.Length; i++)
            Place(layout, labels, rows, slowest[i], i == 0 ? slowest[i].Label : slowest[i].Brief);
        return (labels, rows.Count);
    }

    private static void Place(
        PictureLayout layout,
        List<PlacedLabel> labels,
        LabelRows rows,
        Bracket bracket,
        string text)
    {
        float x = layout.X(bracket.From), width = Letters.Width(text, TextStyle.Small);
        float left = Math.Min(x, layout.Width - Space - width);
        if (rows.Place(left, width) is { } row) labels.Add(new PlacedLabel(text, left, width, row, x));
    }
}
