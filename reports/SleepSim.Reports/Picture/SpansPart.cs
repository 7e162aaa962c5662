using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>The spans of all lanes.</summary>
internal sealed class SpansPart(PictureLayout layout) : PicturePart
{
    private const float WidthMin = 2, DarkWakeMin = 3, HiddenMin = 0.5f, HatchWidthMin = 5;

    protected override void Draw(Ink ink)
    {
        foreach (PlacedRow row in layout.Rows)
        {
            float drawnUntil = 0;
            foreach (Span span in row.Row.Spans) DrawSpan(ink, row, span, ref drawnUntil);
        }
    }

    private void DrawSpan(Ink ink, PlacedRow row, Span span, ref float drawnUntil)
    {
        bool open = row.Bottom <= layout.VeilTop;
        TimeSegment segment = layout.Model.Time.SegmentOf(span.From);
        bool hidden = segment.IsGap && span.To <= segment.To;
        // Below a veil nothing shows, and inside a gap no more than two spans in a pixel, which bounds the picture.
        if (hidden && (!open || layout.X(span.To) < drawnUntil + HiddenMin)) return;

        float widthMin = span.Tone == Tone.DarkWake ? DarkWakeMin : hidden ? HiddenMin : WidthMin;
        float from = layout.X(span.From), to = Math.Max(layout.X(span.To), from + widthMin);
        drawnUntil = layout.X(span.To);
        SKRect area = new(from, row.Top, to, row.Bottom);
        bool announced = span.Tone == Tone.FallingAsleep;
        if (announced && segment.IsGap) return;
        if (!announced) ink.Fill(area, Theme.Of(span.Tone));
        if (Theme.HatchOf(span.Tone) is { } hatch && area.Width >= HatchWidthMin) ink.Hatch(area, hatch);
        if (row.Row.Size != RowSize.Strip && !announced && span.Tone != Tone.Engine) DrawLabel(ink, row, span, open);
    }

    // A label stands in the first stretch to scale that has room for it. It may cross gaps only above their veils.
    private void DrawLabel(Ink ink, PlacedRow row, Span span, bool open)
    {
        float needed = Ink.Measure(span.Label, Ink.SmallSize) + 14;
        if (open)
        {
            float left = layout.X(span.From);
            if (layout.X(span.To) - left >= needed)
                ink.Text(span.Label, left + 7, row.Middle, Theme.TextOn(span.Tone), Ink.SmallSize);
            return;
        }

        foreach (TimeSegment segment in layout.Model.Time.Segments)
        {
            if (segment.IsGap || segment.To <= span.From) continue;
            if (segment.From >= span.To) return;
            float from = Math.Max(layout.X(span.From), PictureLayout.Left + segment.X);
            float to = Math.Min(layout.X(span.To), PictureLayout.Left + segment.X + segment.Width);
            if (to - from < needed) continue;
            if (Theme.HatchOf(span.Tone) is not null)
                ink.Fill(new SKRect(from + 3, row.Top + 3, from + needed - 1, row.Bottom - 3), Theme.Of(span.Tone));
            ink.Text(span.Label, from + 7, row.Middle, Theme.TextOn(span.Tone), Ink.SmallSize);
            return;
        }
    }
}
