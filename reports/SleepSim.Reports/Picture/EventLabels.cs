namespace SleepSim.Reports;

/// <summary>Words of the rows above the veils, where every mark has words of its own. They stand right of their mark,
/// in up to three lines; where even these are full, the words before are cut.</summary>
internal static class EventLabels
{
    private const int LinesMax = 3;
    private const float Space = 8, ShortestMin = 24;

    /// <summary>How far words begin after their mark.</summary>
    public const float Indent = 9;

    /// <summary>One label for each mark that is drawn, in order; its text is empty where there is no room at
    /// all.</summary>
    public static IReadOnlyList<PlacedLabel> Place(PictureLayout layout, Lane lane, Row row)
    {
        float limit = layout.Width - Space;
        int[] last = new int[LinesMax];
        Array.Fill(last, -1);
        List<PlacedLabel> labels = [];
        foreach (Mark mark in row.Marks)
        {
            float x = layout.X(mark.At);
            if (!HasWords(layout, lane, mark))
            {
                labels.Add(new PlacedLabel("", x, 0, 0, x));
                continue;
            }

            string words = OperationText.Of(mark.Label).Words;
            // Where the calm phase has its own words in the first line, others stand below.
            int first = row.Spans.Any(span => Covers(layout, span, x, words)) ? 1 : 0;
            int line = Array.FindIndex(last, first, before => before < 0 || End(labels[before]) + Space <= x);
            if (line < 0) line = Roomiest(labels, last, first);
            if (last[line] >= 0 && End(labels[last[line]]) + Space > x)
                labels[last[line]] = Cut(labels[last[line]], x - Space);
            float room = limit - x - Indent;
            string text = TextWrap.Fit(words, room, TextStyle.Small);
            last[line] = labels.Count;
            labels.Add(new PlacedLabel(text, x + Indent, Letters.Width(text, TextStyle.Small), line, x));
        }

        return labels;
    }

    /// <summary>What lies in a gap has no words, but for faults, which may well last beyond it.</summary>
    public static bool HasWords(PictureLayout layout, Lane lane, Mark mark) =>
        lane.Name == FaultLane.Name || !layout.Model.Time.SegmentOf(mark.At).IsGap;

    private static bool Covers(PictureLayout layout, Span span, float x, string label) => span.Label.Length > 0
        && x < layout.X(span.To)
        && layout.X(span.From) < x + Indent + Letters.Width(label, TextStyle.Small) + Space;

    private static float End(PlacedLabel label) => label.Left + label.Width;

    // The line whose last label begins farthest away keeps the most of it.
    private static int Roomiest(List<PlacedLabel> labels, int[] last, int first)
    {
        int line = first;
        for (int i = first + 1; i < LinesMax; i++)
            if (labels[last[i]].Left < labels[last[line]].Left) line = i;
        return line;
    }

    private static PlacedLabel Cut(PlacedLabel label, float end)
    {
        float room = end - label.Left;
        string text = room < ShortestMin ? "" : TextWrap.Fit(label.Text, room, TextStyle.Small);
        return label with { Text = text, Width = Letters.Width(text, TextStyle.Small) };
    }
}
