using ScottPlot;

namespace SleepSim.Reports;

/// <summary>The whole picture as one thing on a plot, drawn in pixels.</summary>
internal sealed class PicturePlottable(PictureLayout layout) : IPlottable
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
        using CanvasInk ink = new(rp.Canvas, layout.Colors);
        foreach (PicturePart part in PicturePart.Of(layout)) part.Draw(ink);
    }
}
