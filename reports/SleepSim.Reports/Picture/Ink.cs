using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>Draws on a canvas in pixels: the few shapes of a timeline. Everything is clipped by arithmetic, not by the
/// canvas, so that an SVG stays small.</summary>
internal sealed class Ink(SKCanvas canvas) : IDisposable
{
    /// <summary>The usual size of text.</summary>
    public const float TextSize = 16;

    /// <summary>The smallest size of text.</summary>
    public const float SmallSize = 15;

    private readonly SKPaint _paint = new() { IsAntialias = true };

    /// <summary>How wide a text is.</summary>
    public static float Measure(string text, float size = TextSize, bool bold = false)
    {
        using SKFont font = FontOf(size, bold);
        return font.MeasureText(text);
    }

    /// <summary>A filled rectangle.</summary>
    public void Fill(SKRect area, SKColor color, float radius = 0)
    {
        Style(color, SKPaintStyle.Fill);
        if (radius > 0) canvas.DrawRoundRect(area, radius, radius, _paint);
        else canvas.DrawRect(area, _paint);
    }

    /// <summary>The outline of a rectangle, inside it.</summary>
    public void Frame(SKRect area, SKColor color, float width = 1)
    {
        Style(color, SKPaintStyle.Stroke, width);
        area.Inflate(-width / 2, -width / 2);
        canvas.DrawRect(area, _paint);
    }

    /// <summary>A straight line.</summary>
    public void Line(float x1, float y1, float x2, float y2, SKColor color, float width = 1)
    {
        Style(color, SKPaintStyle.Stroke, width);
        canvas.DrawLine(x1, y1, x2, y2, _paint);
    }

    /// <summary>A straight line of dashes, drawn one by one.</summary>
    public void Dashes(float x1, float y1, float x2, float y2, SKColor color, float width = 1, float dash = 5)
    {
        float length = Math.Max(Math.Abs(x2 - x1), Math.Abs(y2 - y1));
        using SKPath path = new();
        for (float at = 0; at < length; at += 2 * dash)
        {
            float from = at / length, to = Math.Min(length, at + dash) / length;
            path.MoveTo(x1 + from * (x2 - x1), y1 + from * (y2 - y1));
            path.LineTo(x1 + to * (x2 - x1), y1 + to * (y2 - y1));
        }

        Style(color, SKPaintStyle.Stroke, width);
        canvas.DrawPath(path, _paint);
    }

    /// <summary>Slanting lines inside a rectangle.</summary>
    public void Hatch(SKRect area, SKColor color, float width = 1.5f, float step = 7)
    {
        using SKPath path = new();
        for (float x = area.Left - area.Height; x < area.Right; x += step)
        {
            float from = Math.Max(x, area.Left), to = Math.Min(x + area.Height, area.Right);
            if (to <= from) continue;
            path.MoveTo(from, area.Bottom - (from - x));
            path.LineTo(to, area.Bottom - (to - x));
        }

        Style(color, SKPaintStyle.Stroke, width);
        canvas.DrawPath(path, _paint);
    }

    /// <summary>A closed shape.</summary>
    public void Shape(SKColor color, params ReadOnlySpan<SKPoint> corners)
    {
        using SKPath path = new();
        path.AddPoly(corners, close: true);
        Style(color, SKPaintStyle.Fill);
        canvas.DrawPath(path, _paint);
    }

    /// <summary>Text whose middle line is at <paramref name="y"/>.</summary>
    public void Text(
        string text,
        float x,
        float y,
        SKColor color,
        float size = TextSize,
        bool bold = false,
        SKTextAlign align = SKTextAlign.Left)
    {
        using SKFont font = FontOf(size, bold);
        Style(color, SKPaintStyle.Fill);
        // An SVG knows no alignment of glyphs placed one by one, so the place is computed here.
        float left = align == SKTextAlign.Left ? x
            : align == SKTextAlign.Right ? x - font.MeasureText(text)
            : x - font.MeasureText(text) / 2;
        canvas.DrawText(text, left, y + size * 0.36f, SKTextAlign.Left, font, _paint);
    }

    /// <summary>Text that reads upwards, its middle at the place given.</summary>
    public void TextUpwards(string text, float x, float y, SKColor color, float size = TextSize, bool bold = false)
    {
        canvas.Save();
        canvas.Translate(x, y);
        canvas.RotateDegrees(-90);
        Text(text, 0, 0, color, size, bold, SKTextAlign.Center);
        canvas.Restore();
    }

    /// <summary>Lets the paint go.</summary>
    public void Dispose() => _paint.Dispose();

    private static SKFont FontOf(float size, bool bold) =>
        new(bold ? Typefaces.SemiBold : Typefaces.Regular, size)
        {
            Subpixel = true,
            Edging = SKFontEdging.Antialias,
            Hinting = SKFontHinting.None,
        };

    private void Style(SKColor color, SKPaintStyle style, float width = 0)
    {
        _paint.Color = color;
        _paint.Style = style;
        _paint.StrokeWidth = width;
    }
}
