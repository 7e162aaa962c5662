using ScottPlot;

namespace SleepSim.Reports;

/// <summary>A whole picture as one thing on a plot, drawn in pixels.</summary>
internal sealed class PlainPlottable(Palette colors, Action<Ink> draw) : IPlottable
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
        using CanvasInk ink = new(rp.Canvas, colors);
        draw(ink);
    }
}
