using ScottPlot;

namespace SleepSim.Reports;

/// <summary>A part of a picture that draws itself in pixels on the plot's canvas.</summary>
internal abstract class PicturePart : IPlottable
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
        Draw(ink);
    }

    /// <summary>Draws the part.</summary>
    protected abstract void Draw(Ink ink);
}
