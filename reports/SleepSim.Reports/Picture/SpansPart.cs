using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>The spans of all lanes.</summary>
internal sealed class SpansPart(PictureLayout layout) : PicturePart(layout)
{
    private const float WidthMin = 2, DarkWakeMin = 3, HiddenMin = 0.5f, HatchWidthMin = 5;
    private const float TextMargin = 3, FaultLine = 3;

    /// <inheritdoc/>
    public override void Draw(Ink ink)
    {
        foreach (PlacedRow row in Layout.Rows)
        {
            float drawnUntil = 0;
            foreach (Span span in row.Row.Spans) DrawSpan(ink, row, span, ref drawnUntil);
        }
    }

    private void DrawSpan(Ink ink, PlacedRow row, Span span, ref float drawnUntil)
    {
        TimeSegment segment = Layout.Model.Time.SegmentOf(span.From);
        bool hidden = segment.IsGap && span.To <= segment.To;
        // Below a veil nothing shows, and inside a gap no more than two spans in a pixel, which bounds the picture.
        if (hidden && (!Layout.IsOpen(row) || Layout.X(span.To) < drawnUntil + HiddenMin)) return;
        bool announced = span.Tone == Tone.FallingAsleep;
        if (announced && segment.IsGap) return;

        float widthMin = span.Tone == Tone.DarkWake ? DarkWakeMin : hidden ? HiddenMin : WidthMin;
        float from = Layout.X(span.From), to = Math.Max(Layout.X(span.To), from + widthMin);
        drawnUntil = Layout.X(span.To);
        // Words beside a span with words of its own stand in other lines.
        float bottom = row.Events is null || span.Label.Length == 0 ? row.Bottom : row.Top + PictureLayout.LineHeight;
        SKRect area = new(from, row.Top, to, bottom);
        ToneColors colors = ink.Colors.Of(span.Tone);
        // What is announced lies over the state in force.
        if (span.Tone is Tone.Fault or Tone.Engine) DrawOpenBox(ink, area, colors, span);
        else if (!announced) ink.Box(area, colors.Fill, colors.Edge);
        if (colors.Hatch is { } hatch && area.Width >= HatchWidthMin) DrawHatch(ink, area, colors.Fill, hatch);
    }

    // Words run beyond such a span and beside others, so that nothing upright may stand at its ends. A fault that takes
    // no time has its mark and its line.
    private static void DrawOpenBox(Ink ink, SKRect area, ToneColors colors, Span span)
    {
        if (span.From == span.To) return;
        float line = span.Tone == Tone.Fault ? FaultLine : 1;
        ink.Fill(area, colors.Fill);
        ink.Fill(area with { Top = area.Bottom - line }, colors.Edge);
        if (span.Tone == Tone.Engine) ink.Fill(area with { Bottom = area.Top + line }, colors.Edge);
    }

    // Words on a hatched span stand on its plain colour.
    private void DrawHatch(Ink ink, SKRect area, SKColor plain, SKColor hatch)
    {
        ink.Hatch(area, hatch);
        foreach (PlacedText text in Layout.Texts)
        {
            if (text.Upwards || text.Middle < area.Top || text.Middle > area.Bottom) continue;
            if (text.Left < area.Left || text.Box.Right > area.Right) continue;
            SKRect room = text.Box;
            ink.Fill(new SKRect(room.Left - TextMargin, area.Top + 1, room.Right + TextMargin, area.Bottom - 1), plain);
        }
    }
}
