using ScottPlot;
using ScottPlot.Rendering.RenderActions;
using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>Draws a timeline as PNG and SVG, 1200 pixels wide. The same model and theme give the same bytes, and the
/// SVG gives them on any machine.</summary>
public static class TimelinePlot
{
    // Level 1 takes a fifth of the time of level 6 and these pictures grow by a tenth.
    private static readonly SKPngEncoderOptions _png = new(SKPngEncoderFilterFlags.Up, 1);

    /// <summary>The picture as a PNG.</summary>
    public static byte[] Png(TimelineModel model) => Png(model, Theme.Light);

    /// <summary>The picture as a PNG.</summary>
    public static byte[] Png(TimelineModel model, Theme theme)
    {
        PictureLayout layout = new(model, theme.Palette);
        using SKBitmap bitmap = new(layout.Width, layout.Height, SKImageInfo.PlatformColorType, SKAlphaType.Opaque);
        using (SKCanvas canvas = new(bitmap)) Render(layout, canvas);
        using SKPixmap? pixels = bitmap.PeekPixels();
        using SKData? data = pixels?.Encode(_png);
        return data?.ToArray() ?? throw new InvalidOperationException("The picture cannot be encoded as PNG.");
    }

    /// <summary>The picture as an SVG document with LF line ends.</summary>
    public static string Svg(TimelineModel model) => Svg(model, Theme.Light);

    /// <summary>The picture as an SVG document with LF line ends.</summary>
    public static string Svg(TimelineModel model, Theme theme)
    {
        PictureLayout layout = new(model, theme.Palette);
        TimelineHeading heading = model.Heading;
        string title = $"Timeline of {heading.Scenario}, engine {heading.Engine}: {heading.Verdict.ToText()}";
        SvgInk ink = new(layout.Colors, layout.Width, layout.Height, title);
        foreach (PicturePart part in PicturePart.Of(layout)) part.Draw(ink);
        return ink.Finish();
    }

    /// <summary>Writes the PNG, in place of one that is there.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void WritePng(TimelineModel model, string path, Theme? theme = null) =>
        File.WriteAllBytes(path, Png(model, theme ?? Theme.Light));

    /// <summary>Writes the SVG, in place of one that is there.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void WriteSvg(TimelineModel model, string path, Theme? theme = null) =>
        File.WriteAllText(path, Svg(model, theme ?? Theme.Light));

    private static void Render(PictureLayout layout, SKCanvas canvas)
    {
        using Plot plot = new();
        plot.Layout.Frameless();
        plot.HideGrid();
        plot.Axes.SetLimits(0, layout.Width, 0, layout.Height);
        // The picture draws axes, grid and legend itself; ticks and panels would be work for nothing.
        plot.RenderManager.RenderActions.RemoveAll(static action =>
            action is not (ReplaceNullAxesWithDefaults or CalculateLayout or RenderPlottables));
        PicturePlottable picture = new(layout) { IsVisible = false };
        plot.Add.Plottable(picture);

        // The first rendering of a plot settles its layout and draws everything a second time: let there be nothing.
        using SKNoDrawCanvas nowhere = new(layout.Width, layout.Height);
        plot.Render(nowhere, layout.Width, layout.Height);
        picture.IsVisible = true;
        plot.Render(canvas, layout.Width, layout.Height);
    }
}
