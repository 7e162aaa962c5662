using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>The words of spans and marks.</summary>
internal static class LaneLabels
{
    private const float Padding = 6;

    public static void Place(TextField field, PictureLayout layout)
    {
        foreach (PlacedRow row in layout.Rows)
        {
            BlockMarks(field, layout, row);
            if (row.Row.Size != RowSize.Strip)
            {
                for (int i = 0; i < row.Row.Spans.Count; i++) PlaceSpan(field, layout, row, i);
            }

            if (row.Events is { } events) PlaceEvents(field, layout, row, events);
            else MarkLabels.Place(field, layout, row);
        }
    }

    private static void BlockMarks(TextField field, PictureLayout layout, PlacedRow row)
    {
        foreach (PlacedMark mark in layout.Marks)
        {
            if (mark.Top < row.Top - 1 || mark.Bottom > row.Bottom + 1 || mark.Hidden) continue;
            field.Block(new SKRect(mark.X - MarkDrawing.Reach, mark.Top, mark.X + MarkDrawing.Reach, mark.Bottom));
        }
    }

    private static void PlaceEvents(
        TextField field,
        PictureLayout layout,
        PlacedRow row,
        IReadOnlyList<PlacedLabel> events)
    {
        for (int i = 0; i < events.Count; i++)
        {
            PlacedText text = new(events[i].Text, events[i].Left, PictureLayout.EventMiddle(row, events[i]),
                TextStyle.Small, layout.Colors.Ink);
            bool expected = row.Row.Marks[i].Label.Length > 0
                && EventLabels.HasWords(layout, row.Lane, row.Row.Marks[i]);
            if (!field.TryAdd(text) && expected) field.Drop();
        }
    }

    // A span's words stand in the first stretch to scale that has room for them, and may cross gaps only above their
    // veils. Where there is none, the legend knows the colour.
    private static void PlaceSpan(TextField field, PictureLayout layout, PlacedRow row, int index)
    {
        Span span = row.Row.Spans[index];
        if (span.Label.Length == 0 || span.Tone is Tone.Engine or Tone.FallingAsleep) return;
        ToneColors colors = layout.Colors.Of(span.Tone);
        float needed = Letters.Width(span.Label, TextStyle.Small) + 2 * Padding;
        float middle = row.Events is null ? row.Middle : row.Top + 10;
        foreach ((float from, float to) in Stretches(layout, row, span, Covered(row.Row.Spans, index)))
        {
            if (to - from < needed) continue;
            PlacedText text = new(span.Label, from + Padding, middle, TextStyle.Small, colors.Text);
            if (field.TryAdd(text)) return;
        }
    }

    // Spans that come later in a row are drawn over those before.
    private static long Covered(IReadOnlyList<Span> spans, int index)
    {
        long until = spans[index].To;
        foreach (Span later in spans.Skip(index + 1))
        {
            bool over = later.From < until && later.To > spans[index].From;
            if (over) until = Math.Max(spans[index].From, later.From);
        }

        return until;
    }

    private static IEnumerable<(float From, float To)> Stretches(
        PictureLayout layout,
        PlacedRow row,
        Span span,
        long until)
    {
        if (layout.IsOpen(row))
        {
            yield return (layout.X(span.From), layout.X(until));
            yield break;
        }

        foreach (TimeSegment segment in layout.Model.Time.Segments)
        {
            if (segment.IsGap || segment.To <= span.From) continue;
            if (segment.From >= until) yield break;
            float from = Math.Max(layout.X(span.From), PictureLayout.Left + segment.X);
            yield return (from, Math.Min(layout.X(until), PictureLayout.Left + segment.X + segment.Width));
        }
    }
}
