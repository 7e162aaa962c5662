using System.Globalization;
using System.Text;

namespace SleepSim.Reports.Tests.Curves;

/// <summary>Pictures of curves and parts as text for snapshots; long lines are cut with their count.</summary>
internal static class CurveText
{
    private const int PointsMax = 6;

    public static string Of(CurvesModel model)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{model.Title}\n");
        text.Append(CultureInfo.InvariantCulture, $"axis: {string.Join(", ", model.Axis.Ticks.Select(Time))}\n");
        foreach (CurvePanel panel in model.Panels)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{panel.Title}\n");
            foreach (CurveLine line in panel.Lines)
            {
                RecoveryCurve curve = line.Curve;
                text.Append(CultureInfo.InvariantCulture, $"  {model.Series[line.Series]}: {curve.Count}, ")
                    .Append(CultureInfo.InvariantCulture, $"p50 {curve.P50.ToText()}, p95 {curve.P95.ToText()}, ")
                    .Append(CultureInfo.InvariantCulture, $"p99 {curve.P99.ToText()}, max {curve.Max.ToText()}, ")
                    .Append(CultureInfo.InvariantCulture, $"never {curve.Never}\n    ")
                    .AppendJoin(' ', line.Points.Take(PointsMax).Select(static point => $"{point.X}:{point.Count}"))
                    .Append(CultureInfo.InvariantCulture, $" ({line.Points.Count} points)\n");
            }
        }

        foreach (string note in model.Notes) text.Append(CultureInfo.InvariantCulture, $"\n{note}\n");
        return text.ToString();
    }

    public static string Of(PartsModel model)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{model.Title}\n");
        foreach (PartsRow row in model.Rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{row.Name}\n  middle {Parts(row.Middle)}\n")
                .Append(CultureInfo.InvariantCulture, $"  slowest {Parts(row.Slowest)}\n")
                .Append(CultureInfo.InvariantCulture, $"  never {row.Never} of {row.Count}\n")
                .Append(CultureInfo.InvariantCulture, $"  false {Time(row.FalseConnectedPerRun)} per run\n");
        }

        return text.ToString();
    }

    private static string Parts(PartSums? parts) => parts is null
        ? "none"
        : $"{parts.Count}: {Time(parts.OperatingSystem)} + {Time(parts.Engine)} + {Time(parts.Network)}";

    private static string Time(long length) => HumanDuration.Format(length);
}
