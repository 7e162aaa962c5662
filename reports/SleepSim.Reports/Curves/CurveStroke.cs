using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>Draws a line of many corners in the colour and the dashes of a series.</summary>
internal static class CurveStroke
{
    private const float LineWidth = 2.5f;

    /// <summary>Draws it.</summary>
    public static void Draw(SKCanvas canvas, IReadOnlyList<SKPoint> corners, int series)
    {
        if (corners.Count < 2) return;
        using SKPath path = new();
        IReadOnlyList<float> dashes = CurvePalette.DashesOf(series);
        if (dashes.Count == 0) AddWhole(path, corners);
        else AddDashes(path, corners, dashes);
        using SKPaint paint = new()
        {
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = LineWidth,
            StrokeJoin = SKStrokeJoin.Round,
            Color = CurvePalette.ColorOf(series),
        };
        canvas.DrawPath(path, paint);
    }

    private static void AddWhole(SKPath path, IReadOnlyList<SKPoint> corners)
    {
        path.MoveTo(corners[0]);
        foreach (SKPoint corner in corners.Skip(1)) path.LineTo(corner);
    }

    // One by one: a canvas that writes SVG knows no dashes.
    private static void AddDashes(SKPath path, IReadOnlyList<SKPoint> corners, IReadOnlyList<float> dashes)
    {
        int dash = 0;
        float left = dashes[0];
        path.MoveTo(corners[0]);
        for (int i = 1; i < corners.Count; i++)
        {
            SKPoint from = corners[i - 1], to = corners[i];
            float length = Math.Abs(to.X - from.X) + Math.Abs(to.Y - from.Y);
            for (float at = 0; at < length;)
            {
                float step = Math.Min(left, length - at);
                at += step;
                left -= step;
                SKPoint place = new(from.X + (to.X - from.X) * at / length, from.Y + (to.Y - from.Y) * at / length);
                if (dash % 2 == 0) path.LineTo(place);
                else path.MoveTo(place);
                if (left > 0) continue;
                dash = (dash + 1) % dashes.Count;
                left = dashes[dash];
            }
        }
    }
}
