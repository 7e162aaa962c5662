using ScottPlot;
using ScottPlot.Rendering.RenderActions;
using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>A picture that draws itself in pixels, as PNG and SVG. The same drawing gives the same bytes.</summary>
/// <param name="width">In pixels.</param>
/// <param name="height">In pixels.</param>
/// <param name="title">What it is of, for those who cannot see it.</param>
/// <param name="draw">Draws it.</param>
internal sealed class PlainPicture(int width, int height, string title, Action<Ink> draw)
{
    /// <summary>As a PNG.</summary>
    public byte[] Png(Theme theme)
    {
        using Plot plot = PlotOf(theme);
        using Image image = plot.GetImage(width, height);
        return image.GetImageBytes(ImageFormat.Png);
    }

    /// <summary>As an SVG document with LF line ends.</summary>
    public string Svg(Theme theme)
    {
        SvgInk ink = new(theme.Palette, width, height, title);
        Draw(ink);
        return ink.Finish();
    }

    private void Draw(Ink ink)
    {
        ink.Fill(new SKRect(0, 0, width, height), ink.Colors.Paper);
        draw(ink);
    }

    private Plot PlotOf(Theme theme)
    {
        Plot plot = new();
        plot.Layout.Frameless();
        plot.HideGrid();
        plot.Axes.SetLimits(0, width, 0, height);
        // The picture draws axes, grid and legend itself; ticks and panels would be work for nothing.
        plot.RenderManager.RenderActions.RemoveAll(static action =>
            action is not (ReplaceNullAxesWithDefaults or CalculateLayout or RenderPlottables));
        plot.Add.Plottable(new PlainPlottable(theme.Palette, Draw));

        // The first rendering of a plot settles its layout and draws everything a second time: let that go nowhere.
        using SKNoDrawCanvas nowhere = new(width, height);
        plot.Render(nowhere, width, height);
        return plot;
    }
}
