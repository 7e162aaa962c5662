using System.Globalization;
using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>Draws one plot with its axes, its curves and the table under it.</summary>
internal sealed class PanelDrawing(CurvesModel model, CurvesLayout layout, int index)
{
    private const float TickGap = 12;

    private readonly CurvePanel _panel = model.Panels[index];
    private readonly SKRect _plot = layout.PlotOf(index);

    /// <summary>Draws it.</summary>
    public void Draw(Ink ink)
    {
        if (_panel.Title.Length > 0)
        {
            SKPoint at = layout.TitleOf(index);
            string title = TextWrap.Fit(_panel.Title, layout.NeverOf(index).Right - at.X, CurveText.Strong);
            ink.Write(title, at.X, at.Y, CurveText.Strong, CurvePalette.Ink);
        }

        DrawPaper(ink);
        DrawShares(ink);
        DrawTimes(ink);
        foreach (CurveLine line in _panel.Lines) CurveStroke.Draw(ink, Corners(line), line.Series);
        foreach (CurveLine line in _panel.Lines) DrawNever(ink, line);
        new PanelTable(model, layout, index).Draw(ink);
    }

    private void DrawPaper(Ink ink)
    {
        SKRect never = layout.NeverOf(index);
        ink.Fill(_plot, CurvePalette.PlotPaper);
        ink.Fill(never, CurvePalette.NeverPaper);
        ink.Write(
            "never", never.MidX, _plot.Bottom + 15, CurveText.SmallStrong, CurvePalette.Ink, SKTextAlign.Center);
    }

    private void DrawShares(Ink ink)
    {
        for (int percent = 0; percent <= 100; percent += 25)
        {
            float y = Y(percent, 100);
            ink.Line(_plot.Left, y, _plot.Right, y, CurvePalette.Grid);
            string text = string.Create(CultureInfo.InvariantCulture, $"{percent} %");
            ink.Write(text, _plot.Left - 8, y, CurveText.Small, CurvePalette.SoftInk, SKTextAlign.Right);
        }
    }

    // A label that has no room beside the one before it is left out; its line stays.
    private void DrawTimes(Ink ink)
    {
        float free = float.MinValue;
        foreach (long tick in model.Axis.Ticks)
        {
            float x = X(model.Axis.X(tick));
            ink.Line(x, _plot.Top, x, _plot.Bottom, CurvePalette.Grid);
            string text = HumanDuration.Format(tick);
            float half = Letters.Width(text, CurveText.Small) / 2;
            if (x - half < free || x + half > _plot.Right + 10) continue;
            ink.Write(text, x, _plot.Bottom + 15, CurveText.Small, CurvePalette.SoftInk, SKTextAlign.Center);
            free = x + half + TickGap;
        }
    }

    private List<SKPoint> Corners(CurveLine line)
    {
        List<SKPoint> corners = [];
        if (line.Curve.Count == 0) return corners;
        float y = Y(0, line.Curve.Count);
        foreach (CurvePoint point in line.Points)
        {
            corners.Add(new SKPoint(X(point.X), y));
            y = Y(point.Count, line.Curve.Count);
            corners.Add(new SKPoint(X(point.X), y));
        }

        float end = line.Curve.Never > 0 ? NeverX(line) : _plot.Right;
        if (line.Points.Count == 0) corners.Add(new SKPoint(_plot.Left, y));
        corners.Add(new SKPoint(end, y));
        return corners;
    }

    // From the share that recovered up to all of them.
    private void DrawNever(Ink ink, CurveLine line)
    {
        if (line.Curve.Never == 0) return;
        float x = NeverX(line), top = Y(1, 1);
        CurveStroke.Draw(
            ink,
            [new SKPoint(x, Y(line.Curve.Lengths.Count, line.Curve.Count)), new SKPoint(x, top)],
            line.Series);
        ink.Shape(
            CurvePalette.ColorOf(line.Series),
            new SKPoint(x - 4, top + 5), new SKPoint(x + 4, top + 5), new SKPoint(x, top - 3));
    }

    private float NeverX(CurveLine line) => layout.NeverX(index, line.Series, model.Series.Count);

    private float X(int place) => _plot.Left + _plot.Width * place / CurveAxis.Width;

    private float Y(int count, int of) => _plot.Bottom - _plot.Height * count / of;
}
