using ScottPlot;
using ScottPlot.Rendering.RenderActions;
using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>Draws a timeline as PNG and SVG. The same model gives the same bytes.</summary>
public static class TimelinePlot
{
    /// <summary>The picture as a PNG, 1600 pixels wide.</summary>
    public static byte[] Png(TimelineModel model)
    {
        PictureLayout layout = new(model);
        using Plot plot = PlotOf(layout);
        using Image image = plot.GetImage(layout.Width, layout.Height);
        return image.GetImageBytes(ImageFormat.Png);
    }

    /// <summary>The picture as an SVG document, 1600 pixels wide, with LF line ends.</summary>
    public static string Svg(TimelineModel model)
    {
        PictureLayout layout = new(model);
        using Plot plot = PlotOf(layout);
        using MemoryStream stream = new();
        using (SKCanvas canvas = SKSvgCanvas.Create(new SKRect(0, 0, layout.Width, layout.Height), stream))
            plot.Render(canvas, layout.Width, layout.Height);
        stream.Position = 0;
        return SvgDocument.Clean(stream);
    }

    /// <summary>Writes the PNG, in place of one that is there.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void WritePng(TimelineModel model, string path) => File.WriteAllBytes(path, Png(model));

    /// <summary>Writes the SVG, in place of one that is there.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void WriteSvg(TimelineModel model, string path) => File.WriteAllText(path, Svg(model));

    private static Plot PlotOf(PictureLayout layout)
    {
        Plot plot = new();
        plot.Layout.Frameless();
        plot.HideGrid();
        plot.Axes.SetLimits(0, layout.Width, 0, layout.Height);
        // The parts draw axes, grid and legend themselves; ticks and panels would be work for nothing.
        plot.RenderManager.RenderActions.RemoveAll(static action =>
            action is not (ReplaceNullAxesWithDefaults or CalculateLayout or RenderPlottables));
        plot.Add.Plottable(new BackgroundPart(layout));
        plot.Add.Plottable(new SpansPart(layout));
        plot.Add.Plottable(new GapsPart(layout));
        plot.Add.Plottable(new FlagLinesPart(layout));
        plot.Add.Plottable(new MarksPart(layout));
        plot.Add.Plottable(new BracketsPart(layout));
        plot.Add.Plottable(new FlagsPart(layout));
        plot.Add.Plottable(new HeaderPart(layout));
        plot.Add.Plottable(new FooterPart(layout));

        // The first rendering of a plot settles its layout and draws everything a second time: let that go nowhere.
        using SKNoDrawCanvas nowhere = new(layout.Width, layout.Height);
        plot.Render(nowhere, layout.Width, layout.Height);
        return plot;
    }
}
