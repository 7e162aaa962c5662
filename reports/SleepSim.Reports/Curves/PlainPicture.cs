using ScottPlot;
using ScottPlot.Rendering.RenderActions;
using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>A picture that draws itself in pixels, as PNG and SVG. The same drawing gives the same bytes.</summary>
/// <param name="width">In pixels.</param>
/// <param name="height">In pixels.</param>
/// <param name="draw">Draws it.</param>
internal sealed class PlainPicture(int width, int height, Action<SKCanvas, Ink> draw) : IPlottable
{
    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [];

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        using Ink ink = new(rp.Canvas);
        ink.Fill(new SKRect(0, 0, width, height), CurvePalette.Paper);
        draw(rp.Canvas, ink);
    }

    /// <summary>As a PNG.</summary>
    public byte[] Png()
    {
        using Plot plot = PlotOfThis();
        using Image image = plot.GetImage(width, height);
        return image.GetImageBytes(ImageFormat.Png);
    }

    /// <summary>As an SVG document with LF line ends.</summary>
    public string Svg()
    {
        using Plot plot = PlotOfThis();
        using MemoryStream stream = new();
        using (SKCanvas canvas = SKSvgCanvas.Create(new SKRect(0, 0, width, height), stream))
            plot.Render(canvas, width, height);
        stream.Position = 0;
        return FlowingText.In(SvgDocument.Clean(stream), width, height);
    }

    private Plot PlotOfThis()
    {
        Plot plot = new();
        plot.Layout.Frameless();
        plot.HideGrid();
        plot.Axes.SetLimits(0, width, 0, height);
        // The picture draws axes, grid and legend itself; ticks and panels would be work for nothing.
        plot.RenderManager.RenderActions.RemoveAll(static action =>
            action is not (ReplaceNullAxesWithDefaults or CalculateLayout or RenderPlottables));
        plot.Add.Plottable(this);

        // The first rendering of a plot settles its layout and draws everything a second time: let that go nowhere.
        using SKNoDrawCanvas nowhere = new(width, height);
        plot.Render(nowhere, width, height);
        return plot;
    }
}
