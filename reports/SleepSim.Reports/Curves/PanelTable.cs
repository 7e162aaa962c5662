using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>Draws the table under a plot, which is its legend too.</summary>
internal sealed class PanelTable(CurvesModel model, CurvesLayout layout, int index)
{
    private const float Swatch = 40, SwatchGap = 10, ColumnMax = 110, NameShare = 0.34f;

    private static readonly string[] Heads = ["recoveries", "p50", "p95", "p99", "max", "never"];

    private readonly (float Left, float Right) _table = layout.TableOf(index);

    /// <summary>Draws it.</summary>
    public void Draw(Ink ink)
    {
        DrawCells(ink, Heads, layout.RowOf(index, 0), CurvePalette.SoftInk);
        IReadOnlyList<CurveLine> lines = model.Panels[index].Lines;
        for (int i = 0; i < lines.Count; i++)
        {
            float y = layout.RowOf(index, i + 1);
            CurveStroke.Draw(
                ink, [new SKPoint(_table.Left, y), new SKPoint(_table.Left + Swatch, y)], lines[i].Series);
            float left = _table.Left + Swatch + SwatchGap;
            string name = TextWrap.Fit(model.Series[lines[i].Series], NameEnd - left, CurveText.SmallStrong);
            ink.Write(name, left, y, CurveText.SmallStrong, CurvePalette.Ink);
            DrawCells(ink, Cells(lines[i].Curve), y, CurvePalette.Ink);
        }
    }

    /// <summary>What stands in the row of a curve.</summary>
    internal static string[] Cells(RecoveryCurve curve) =>
    [
        HumanDuration.Count(curve.Count),
        curve.P50.ToText(),
        curve.P95.ToText(),
        curve.P99.ToText(),
        curve.Max.ToText(),
        HumanDuration.Count(curve.Never),
    ];

    private float NameEnd => _table.Right - Heads.Length * ColumnWidth;

    private float ColumnWidth => Math.Min(ColumnMax, (_table.Right - _table.Left) * (1 - NameShare) / Heads.Length);

    private void DrawCells(Ink ink, string[] cells, float y, SKColor color)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            float right = _table.Right - (cells.Length - 1 - i) * ColumnWidth;
            ink.Write(cells[i], right, y, CurveText.Small, color, SKTextAlign.Right);
        }
    }
}
