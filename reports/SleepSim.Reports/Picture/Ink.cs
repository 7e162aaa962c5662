using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>Draws in pixels: the few shapes of a timeline. Everything is clipped by arithmetic, not by what is drawn
/// on, so that pixels and SVG are alike and an SVG stays small.</summary>
internal abstract class Ink(Palette colors)
{
    /// <summary>The colours.</summary>
    public Palette Colors { get; } = colors;

    /// <summary>A filled rectangle, its corners perhaps round.</summary>
    public abstract void Fill(SKRect area, SKColor color, float radius = 0);

    /// <summary>Straight lines, in one colour.</summary>
    public abstract void Strokes(IReadOnlyList<(SKPoint From, SKPoint To)> lines, SKColor color, float width);

    /// <summary>A closed shape, with an edge or without.</summary>
    public abstract void Shape(SKColor color, params ReadOnlySpan<SKPoint> corners);

    /// <summary>Text at its place.</summary>
    public abstract void Text(PlacedText text);

    /// <summary>A filled rectangle with an outline inside it; one too small for an outline has the outline's
    /// colour.</summary>
    public void Box(SKRect area, SKColor fill, SKColor edge)
    {
        if (fill == edge || area.Width < 3)
        {
            Fill(area, edge);
            return;
        }

        Fill(area, edge);
        area.Inflate(-1, -1);
        Fill(area, fill);
    }

    /// <summary>A straight line.</summary>
    public void Line(float x1, float y1, float x2, float y2, SKColor color, float width = 1) =>
        Strokes([(new SKPoint(x1, y1), new SKPoint(x2, y2))], color, width);

    /// <summary>A cross around a point.</summary>
    public void Cross(float x, float y, float reach, SKColor color, float width) => Strokes(
        [
            (new SKPoint(x - reach, y - reach), new SKPoint(x + reach, y + reach)),
            (new SKPoint(x - reach, y + reach), new SKPoint(x + reach, y - reach)),
        ], color, width);

    /// <summary>Upright dashes; they are in step wherever a line begins.</summary>
    public void Dashes(float x, float top, float bottom, SKColor color, float width = 1, float dash = 5)
    {
        List<(SKPoint, SKPoint)> dashes = [];
        for (float y = MathF.Floor(top / (2 * dash)) * 2 * dash; y < bottom; y += 2 * dash)
        {
            float from = Math.Max(y, top), to = Math.Min(y + dash, bottom);
            if (to > from) dashes.Add((new SKPoint(x, from), new SKPoint(x, to)));
        }

        if (dashes.Count > 0) Strokes(dashes, color, width);
    }

    /// <summary>Slanting lines inside a rectangle, in step wherever it begins.</summary>
    public void Hatch(SKRect area, SKColor color, float width = 1.5f, float step = 6)
    {
        List<(SKPoint, SKPoint)> lines = [];
        float first = MathF.Floor((area.Left - area.Height) / step) * step;
        for (float x = first; x < area.Right; x += step)
        {
            float from = Math.Max(x, area.Left), to = Math.Min(x + area.Height, area.Right);
            if (to <= from) continue;
            lines.Add((new SKPoint(from, area.Bottom - (from - x)), new SKPoint(to, area.Bottom - (to - x))));
        }

        if (lines.Count > 0) Strokes(lines, color, width);
    }
}
