using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>Draws a line of upright and level pieces in the colour and the dashes of a series.</summary>
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
                if (dash % 2 == 0) pieces.Add(Piece(corners[i - 1], corners[i], at, at + step, length));
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

    // What ends at a corner reaches over it, so that the corner is filled.
    private static (SKPoint From, SKPoint To) Piece(SKPoint one, SKPoint other, float from, float to, float length)
    {
        const float Over = LineWidth / 2;
        float begin = from <= 0 ? -Over : from, end = to >= length ? to + Over : to;
        return (At(one, other, begin, length), At(one, other, end, length));
    }

    private static SKPoint At(SKPoint one, SKPoint other, float at, float length) =>
        new(one.X + (other.X - one.X) * at / length, one.Y + (other.Y - one.Y) * at / length);

    private static float Length(SKPoint one, SKPoint other) => Math.Abs(other.X - one.X) + Math.Abs(other.Y - one.Y);
}
