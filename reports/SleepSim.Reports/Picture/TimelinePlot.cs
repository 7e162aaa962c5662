namespace SleepSim.Reports;

/// <summary>Draws a timeline as PNG and SVG, 1200 pixels wide. The same model and theme give the same bytes, and the
/// SVG gives them on any machine.</summary>
public static class TimelinePlot
{
    /// <summary>The picture as a PNG.</summary>
    public static byte[] Png(TimelineModel model) => Png(model, Theme.Light);

    /// <summary>The picture as a PNG.</summary>
    public static byte[] Png(TimelineModel model, Theme theme) => PictureOf(model, theme).Png();

    /// <summary>The picture as an SVG document with LF line ends.</summary>
    public static string Svg(TimelineModel model) => Svg(model, Theme.Light);

    /// <summary>The picture as an SVG document with LF line ends.</summary>
    public static string Svg(TimelineModel model, Theme theme) => PictureOf(model, theme).Svg();

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

    private static InkPicture PictureOf(TimelineModel model, Theme theme)
    {
        PictureLayout layout = new(model, theme.Palette);
        TimelineHeading heading = model.Heading;
        string title = $"Timeline of {heading.Scenario}, engine {heading.Engine}: {heading.Verdict.ToText()}";
        return new InkPicture(layout.Width, layout.Height, layout.Colors, title, ink =>
        {
            foreach (PicturePart part in PicturePart.Of(layout)) part.Draw(ink);
        });
    }
}
