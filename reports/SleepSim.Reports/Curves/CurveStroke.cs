using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>Draws a line of many corners in the colour and the dashes of a series.</summary>
internal static class CurveStroke
{
    private const float LineWidth = 2.5f;

    /// <summary>Draws it. Its pieces are upright or level.</summary>
    public static void Draw(Ink ink, IReadOnlyList<SKPoint> corners, int series)
    {
        if (corners.Count < 2) return;
        IReadOnlyList<float> dashes = CurvePalette.DashesOf(series);
        List<(SKPoint, SKPoint)> pieces = dashes.Count == 0 ? Whole(corners) : Dashes(corners, dashes);
        if (pieces.Count > 0) ink.Strokes(pieces, CurvePalette.ColorOf(series), LineWidth);
    }

    // Each piece begins half a line's width early, or there would be notches in the corners.
    private static List<(SKPoint, SKPoint)> Whole(IReadOnlyList<SKPoint> corners)
    {
        List<(SKPoint, SKPoint)> pieces = [];
        for (int i = 1; i < corners.Count; i++)
        {
            SKPoint from = corners[i - 1], to = corners[i];
            float early = i == 1 ? 0 : LineWidth / 2;
            SKPoint begin = new(
                from.X - early * Math.Sign(to.X - from.X), from.Y - early * Math.Sign(to.Y - from.Y));
            if (begin != to) pieces.Add((begin, to));
        }

        return pieces;
    }

    private static List<(SKPoint, SKPoint)> Dashes(IReadOnlyList<SKPoint> corners, IReadOnlyList<float> dashes)
    {
        List<(SKPoint, SKPoint)> pieces = [];
        int dash = 0;
        float left = dashes[0];
        for (int i = 1; i < corners.Count; i++)
        {
            SKPoint from = corners[i - 1], to = corners[i];
            float length = Math.Abs(to.X - from.X) + Math.Abs(to.Y - from.Y);
            SKPoint begin = from;
            for (float at = 0; at < length;)
            {
                float step = Math.Min(left, length - at);
                at += step;
                left -= step;
                SKPoint end = new(from.X + (to.X - from.X) * at / length, from.Y + (to.Y - from.Y) * at / length);
                if (dash % 2 == 0) pieces.Add((begin, end));
                begin = end;
                if (left > 0) continue;
                dash = (dash + 1) % dashes.Count;
                left = dashes[dash];
            }
        }

        return pieces;
    }
}
