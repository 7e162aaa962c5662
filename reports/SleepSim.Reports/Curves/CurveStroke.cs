using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>Draws a line of upright and level pieces in the colour and the dashes of a series.</summary>
internal static class CurveStroke
{
    private const float LineWidth = 2.5f;

    /// <summary>Draws it.</summary>
    public static void Draw(Ink ink, IReadOnlyList<SKPoint> corners, int series)
    {
        IReadOnlyList<float> dashes = CurvePalette.DashesOf(series);
        List<(SKPoint From, SKPoint To)> pieces = [];
        int dash = 0;
        float left = dashes.Count == 0 ? float.MaxValue : dashes[0];
        for (int i = 1; i < corners.Count; i++)
        {
            float length = Length(corners[i - 1], corners[i]);
            for (float at = 0; at < length;)
            {
                float step = Math.Min(left, length - at);
                if (dash % 2 == 0) pieces.Add(Piece(corners[i - 1], corners[i], at, at + step, length));
                at += step;
                left -= step;
                if (left > 0 || dashes.Count == 0) continue;
                dash = (dash + 1) % dashes.Count;
                left = dashes[dash];
            }
        }

        if (pieces.Count > 0) ink.Strokes(pieces, CurvePalette.ColorOf(ink.Colors, series), LineWidth);
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
