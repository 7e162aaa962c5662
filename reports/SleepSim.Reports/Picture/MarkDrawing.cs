using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>Draws the marks of a row and their labels.</summary>
internal static class MarkDrawing
{
    private const int WordsMax = 4;
    private const float OpenLabelMin = 48;

    /// <summary>All marks of a row; no more than one of a kind in a pixel. In a gap only those above its veil show, as
    /// thin lines.</summary>
    public static void DrawAll(Ink ink, PictureLayout layout, PlacedRow row)
    {
        List<(float X, Mark Mark)> drawn = [];
        SortedSet<(int Column, MarkKind Kind)> taken = [];
        foreach (Mark mark in row.Row.Marks)
        {
            bool hidden = layout.Model.Time.SegmentOf(mark.At).IsGap;
            if (hidden && !IsOpen(layout, row)) continue;
            float x = layout.X(mark.At);
            if (!taken.Add(((int)x, mark.Kind))) continue;
            if (hidden)
            {
                ink.Line(x, row.Top + 7, x, row.Bottom - 7, Theme.Neutral);
                continue;
            }

            drawn.Add((x, mark));
            Draw(ink, mark.Kind, x, row.Top, row.Bottom, mark.Level);
        }

        if (IsOpen(layout, row)) DrawOpenLabels(ink, layout, row, drawn);
        else DrawLabels(ink, layout, row, drawn);
    }

    /// <summary>One mark between two heights.</summary>
    public static void Draw(Ink ink, MarkKind kind, float x, float top, float bottom, int level = 100)
    {
        SKColor color = Theme.Of(kind);
        float y = (top + bottom) / 2;
        switch (kind)
        {
            case MarkKind.Operation:
                ink.Shape(color, new(x, top + 4), new(x + 7, y), new(x, bottom - 4));
                break;
            case MarkKind.Told:
                ink.Shape(color, new(x - 5, y - 5), new(x + 5, y - 5), new(x, y + 5));
                break;
            case MarkKind.Initiation or MarkKind.Retry:
                ink.Shape(color, new(x - 11, y - 7), new(x, y), new(x - 11, y + 7));
                break;
            case MarkKind.Response:
                ink.Shape(color, new(x + 11, y - 7), new(x, y), new(x + 11, y + 7));
                break;
            case MarkKind.SocketOpened:
                ink.Fill(new SKRect(x - 4, y - 4, x + 4, y + 4), color);
                break;
            case MarkKind.SocketError or MarkKind.Refused:
                ink.Line(x - 5, y - 5, x + 5, y + 5, color, 2.5f);
                ink.Line(x - 5, y + 5, x + 5, y - 5, color, 2.5f);
                break;
            case MarkKind.Fault or MarkKind.Forgotten:
                ink.Shape(color, new(x, y - 7), new(x + 7, y), new(x, y + 7), new(x - 7, y));
                break;
            case MarkKind.EchoUnanswered:
                ink.Line(x, top, x, bottom, color, 2);
                ink.Line(x - 3.5f, top, x + 3.5f, top + 7, color, 2);
                ink.Line(x - 3.5f, top + 7, x + 3.5f, top, color, 2);
                break;
            default:
                ink.Line(x, bottom, x, bottom - (bottom - top) * level / 100, color, 2.5f);
                break;
        }
    }

    // Where no veil is in the way every mark has its own label, cut where the next mark or a span with its own label
    // begins.
    private static void DrawOpenLabels(
        Ink ink,
        PictureLayout layout,
        PlacedRow row,
        List<(float X, Mark Mark)> marks)
    {
        float end = PictureLayout.Left + layout.Model.Time.Width + PictureLayout.Right - 6;
        for (int i = 0; i < marks.Count; i++)
        {
            float left = marks[i].X + 10, right = i + 1 < marks.Count ? marks[i + 1].X - 6 : end;
            foreach (Span span in row.Row.Spans)
            {
                float begins = layout.X(span.From);
                if (begins > marks[i].X) right = Math.Min(right, begins - 6);
            }

            float room = right - left;
            if (room < OpenLabelMin) continue;
            string text = TextWrap.Fit(marks[i].Mark.Label, room, Ink.SmallSize, bold: false);
            ink.Text(text, left, row.Middle, Theme.Ink, Ink.SmallSize);
        }
    }

    // Marks too close for a label each share one; it stands right of the last of them, or left of the first where a gap
    // or the end of the axis is in the way.
    private static void DrawLabels(Ink ink, PictureLayout layout, PlacedRow row, List<(float X, Mark Mark)> marks)
    {
        float free = PictureLayout.Left;
        for (int i = 0; i < marks.Count;)
        {
            int next = i + 1;
            List<string> words = [marks[i].Mark.Label];
            while (next < marks.Count
                && marks[next].X < marks[next - 1].X + 16 + Ink.Measure(Joined(words), Ink.SmallSize)
                && SameStretch(layout, row, marks[i].Mark, marks[next].Mark))
                words.Add(marks[next++].Mark.Label);
            string text = Joined(words);
            float width = Ink.Measure(text, Ink.SmallSize), x = marks[next - 1].X + 10;
            if (x + width > EndOfStretch(layout, row, marks[next - 1].Mark)) x = marks[i].X - 9 - width;
            if (text.Length > 0 && x >= Math.Max(free, StartOfStretch(layout, row, marks[i].Mark)))
            {
                ink.Text(text, x, row.Middle, Theme.Ink, Ink.SmallSize);
                free = x + width + 6;
            }

            free = Math.Max(free, marks[next - 1].X + 8);
            i = next;
        }
    }

    private static string Joined(List<string> words)
    {
        List<string> spoken = words.FindAll(static word => word.Length > 0);
        List<string> distinct = [.. spoken.Distinct(StringComparer.Ordinal)];
        string text = string.Join(" · ", distinct.Take(WordsMax));
        if (distinct.Count > WordsMax) return text + " …";
        return distinct.Count == 1 && spoken.Count > 1 ? $"{text} ×{HumanDuration.Count(spoken.Count)}" : text;
    }

    // Above the veils of the gaps labels may run across them.
    private static bool IsOpen(PictureLayout layout, PlacedRow row) => row.Bottom <= layout.VeilTop;

    private static bool SameStretch(PictureLayout layout, PlacedRow row, Mark one, Mark other) =>
        IsOpen(layout, row) || layout.Model.Time.SegmentOf(one.At) == layout.Model.Time.SegmentOf(other.At);

    private static float StartOfStretch(PictureLayout layout, PlacedRow row, Mark mark) =>
        PictureLayout.Left + (IsOpen(layout, row) ? 0 : layout.Model.Time.SegmentOf(mark.At).X);

    private static float EndOfStretch(PictureLayout layout, PlacedRow row, Mark mark)
    {
        TimeSegment segment = layout.Model.Time.SegmentOf(mark.At);
        TimeSegment end = layout.Model.Time.Segments[^1];
        if (IsOpen(layout, row)) segment = end;
        return PictureLayout.Left + segment.X + segment.Width + (segment == end ? PictureLayout.Right - 6 : 0);
    }
}
