using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>The gaps of the axis: a veil across the lanes between power and recovery.</summary>
internal sealed class GapsPart(PictureLayout layout) : PicturePart(layout)
{
    /// <inheritdoc/>
    public override void Draw(Ink ink)
    {
        foreach (TimeSegment segment in Layout.Model.Time.Segments)
        {
            if (segment.IsGap) DrawGap(ink, segment);
        }
    }

    private void DrawGap(Ink ink, TimeSegment segment)
    {
        SKRect area = Layout.AreaOf(segment);
        ink.Fill(area, ink.Colors.VeilOf(segment.Kind));
        foreach ((float from, float to) in Layout.Shades())
        {
            SKRect shade = new(Math.Max(from, area.Left), area.Top, Math.Min(to, area.Right), area.Bottom);
            if (shade.Width > 0) ink.Fill(shade, ink.Colors.FaultShade);
        }

        if (segment.Kind == SegmentKind.LeftOut) ink.Hatch(area, ink.Colors.Grid, 1, 8);
        ink.Dashes(area.Left, area.Top, area.Bottom, ink.Colors.Neutral, 1, 3);
        ink.Dashes(area.Right, area.Top, area.Bottom, ink.Colors.Neutral, 1, 3);
    }
}
