using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>Draws pixels.</summary>
internal sealed class CanvasInk(SKCanvas canvas, Palette colors) : Ink(colors), IDisposable
{
    private const float SnappedMin = 3;

    private readonly SKPaint _paint = new() { IsAntialias = true };

    private readonly SortedDictionary<(float Size, bool Bold), SKFont> _fonts = [];

    /// <inheritdoc/>
    public override void Fill(SKRect area, SKColor color, float radius = 0)
    {
        Style(color, SKPaintStyle.Fill);
        if (radius > 0)
        {
            canvas.DrawRoundRect(area, radius, radius, _paint);
            return;
        }

        // Areas end at whole pixels: that is crisp, and drawn several times as fast.
        bool snapped = area is { Width: >= SnappedMin, Height: >= SnappedMin };
        if (snapped) area = SKRect.Create(MathF.Round(area.Left), MathF.Round(area.Top), 0, 0) with
        {
            Right = MathF.Round(area.Right),
            Bottom = MathF.Round(area.Bottom),
        };
        _paint.IsAntialias = !snapped;
        canvas.DrawRect(area, _paint);
        _paint.IsAntialias = true;
    }

    /// <inheritdoc/>
    public override void Strokes(IReadOnlyList<(SKPoint From, SKPoint To)> lines, SKColor color, float width)
    {
        Style(color, SKPaintStyle.Stroke);
        _paint.StrokeWidth = width;
        foreach ((SKPoint from, SKPoint to) in lines) canvas.DrawLine(from, to, _paint);
    }

    /// <inheritdoc/>
    public override void Shape(SKColor color, params ReadOnlySpan<SKPoint> corners)
    {
        using SKPath path = new();
        path.AddPoly(corners, close: true);
        Style(color, SKPaintStyle.Fill);
        canvas.DrawPath(path, _paint);
    }

    /// <inheritdoc/>
    public override void Text(PlacedText text)
    {
        SKFont font = FontOf(text.Style);
        Style(text.Color, SKPaintStyle.Fill);
        if (!text.Upwards)
        {
            canvas.DrawText(text.Text, text.Left, text.Middle + text.Style.Baseline, SKTextAlign.Left, font, _paint);
            return;
        }

        canvas.Save();
        canvas.Translate(text.Left, text.Middle + text.Width / 2);
        canvas.RotateDegrees(-90);
        canvas.DrawText(text.Text, 0, text.Style.Baseline, SKTextAlign.Left, font, _paint);
        canvas.Restore();
    }

    /// <summary>Lets go what draws.</summary>
    public void Dispose()
    {
        foreach (SKFont font in _fonts.Values) font.Dispose();
        _paint.Dispose();
    }

    private SKFont FontOf(TextStyle style)
    {
        if (_fonts.TryGetValue((style.Size, style.Bold), out SKFont? font)) return font;
        font = Typefaces.FontOf(style.Bold ? Typefaces.SemiBold : Typefaces.Regular, style.Size);
        _fonts.Add((style.Size, style.Bold), font);
        return font;
    }

    private void Style(SKColor color, SKPaintStyle style)
    {
        _paint.Color = color;
        _paint.Style = style;
    }
}
