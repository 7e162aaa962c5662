namespace SleepSim.Reports;

/// <summary>One curve of a picture.</summary>
/// <param name="Series">Which series, from 0: it decides colour and dashes.</param>
/// <param name="Curve">The sample.</param>
/// <param name="Points">Its corners from left to right, no two at the same place; empty when nothing ended.</param>
public sealed record CurveLine(int Series, RecoveryCurve Curve, IReadOnlyList<CurvePoint> Points)
{
    // Finer than a pixel of the widest picture.
    private const int Step = CurveAxis.Width / 2_000;

    /// <summary>The line of a sample.</summary>
    public static CurveLine Of(int series, RecoveryCurve curve, CurveAxis axis)
    {
        ArgumentNullException.ThrowIfNull(curve);
        ArgumentNullException.ThrowIfNull(axis);
        List<CurvePoint> points = [];
        for (int i = 0; i < curve.Lengths.Count; i++)
        {
            int x = axis.X(curve.Lengths[i]) / Step * Step;
            CurvePoint point = new(x, i + 1);
            if (points.Count > 0 && points[^1].X == x) points[^1] = point;
            else points.Add(point);
        }

        return new CurveLine(series, curve, points);
    }
}
