using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>The samples of the legend.</summary>
internal sealed class LegendPart(PictureLayout layout) : PicturePart(layout)
{
    /// <inheritdoc/>
    public override void Draw(Ink ink)
    {
        foreach (PlacedLegend entry in Layout.Legend)
            DrawSample(ink, entry, PictureLayout.Left + entry.Left, Layout.LegendMiddle(entry));
    }

    private static void DrawSample(Ink ink, PlacedLegend entry, float x, float y)
    {
        if (entry.Mark is { } mark) 
        {
            float middle = y + MarkDrawing.MiddleOf(mark);
            MarkDrawing.Draw(ink, mark, x + 8, middle - 7, middle + 7);
        }
        if (entry.Part is { } part) DrawSwatch(ink, new SKRect(x, y - 4, x + 16, y + 4), ink.Colors.Of(part));
        if (entry.Tone is { } tone) DrawSwatch(ink, new SKRect(x, y - 6, x + 16, y + 6), ink.Colors.Of(tone));
    }

    private static void DrawSwatch(Ink ink, SKRect area, ToneColors colors)
    {
        ink.Box(area, colors.Fill, colors.Edge);
        if (colors.Hatch is { } hatch) ink.Hatch(area, hatch);
    }
}
