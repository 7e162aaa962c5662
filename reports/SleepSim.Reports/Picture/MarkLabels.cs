namespace SleepSim.Reports;

/// <summary>The words of marks that share one line. Marks too close for words each share them; these stand right of the
/// last of them, or left of the first where a gap or the end of the axis is in the way, or are cut.</summary>
internal static class MarkLabels
{
    private const int WordsMax = 4;
    private const float Indent = 8, Space = 6, ShortestMin = 26;

    public static void Place(TextField field, PictureLayout layout, PlacedRow row)
    {
        List<PlacedMark> marks =
            [.. layout.Marks.Where(mark => mark.Top == row.Top && mark.Bottom == row.Bottom && !mark.Hidden)];
        for (int i = 0; i < marks.Count;)
        {
            int next = i + 1;
            TimeSegment stretch = layout.Model.Time.SegmentOf(marks[i].Mark.At);
            List<string> words = [marks[i].Mark.Label];
            string text = Joined(words);
            while (next < marks.Count
                && marks[next].X < marks[next - 1].X + 2 * Indent + Letters.Width(text, TextStyle.Small)
                && layout.Model.Time.SegmentOf(marks[next].Mark.At) == stretch)
            {
                words.Add(marks[next++].Mark.Label);
                text = Joined(words);
            }

            float limit = next < marks.Count ? marks[next].X - MarkDrawing.Reach - Space : layout.Width - Space;
            if (text.Length > 0) PlaceGroup(field, layout, row, text, marks[i].X, marks[next - 1].X, limit);
            i = next;
        }
    }

    private static void PlaceGroup(
        TextField field,
        PictureLayout layout,
        PlacedRow row,
        string text,
        float first,
        float last,
        float limit)
    {
        float width = Letters.Width(text, TextStyle.Small);
        float end = Math.Min(limit, EndOfStretch(layout, last));
        float left = first - Indent - width;
        if (last + Indent + width <= end && Add(text, last + Indent)) return;
        if (left >= StartOfStretch(layout, first) && Add(text, left)) return;
        float room = end - last - Indent;
        if (room >= ShortestMin && Add(TextWrap.Fit(text, room, TextStyle.Small), last + Indent)) return;
        field.Drop();

        bool Add(string words, float x) =>
            field.TryAdd(new PlacedText(words, x, row.Middle, TextStyle.Small, layout.Colors.Ink));
    }

    private static string Joined(List<string> words)
    {
        List<string> spoken = words.FindAll(static word => word.Length > 0);
        List<string> distinct = [.. spoken.Distinct(StringComparer.Ordinal)];
        string text = string.Join(" · ", distinct.Take(WordsMax));
        if (distinct.Count > WordsMax) return text + " …";
        return distinct.Count == 1 && spoken.Count > 1 ? $"{text} ×{HumanDuration.Count(spoken.Count)}" : text;
    }

    private static float StartOfStretch(PictureLayout layout, float x)
    {
        TimeSegment segment = StretchAt(layout, x);
        return PictureLayout.Left + segment.X + 2;
    }

    // Beyond the end of the axis there is the margin.
    private static float EndOfStretch(PictureLayout layout, float x)
    {
        TimeSegment segment = StretchAt(layout, x);
        bool isLast = segment == layout.Model.Time.Segments[^1];
        return isLast ? layout.Width - Space : PictureLayout.Left + segment.X + segment.Width - 2;
    }

    private static TimeSegment StretchAt(PictureLayout layout, float x)
    {
        foreach (TimeSegment segment in layout.Model.Time.Segments)
        {
            if (!segment.IsGap && x <= PictureLayout.Left + segment.X + segment.Width + 0.01f) return segment;
        }

        return layout.Model.Time.Segments[^1];
    }
}
