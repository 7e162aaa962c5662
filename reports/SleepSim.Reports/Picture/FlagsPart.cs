using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>The flags of the broken rules above the lanes, and the verdict.</summary>
internal sealed class FlagsPart(PictureLayout layout) : PicturePart(layout)
{
    /// <inheritdoc/>
    public override void Draw(Ink ink)
    {
        ink.Fill(Layout.Chip, ink.Colors.Of(Layout.Model.Heading.Verdict), Layout.Chip.Height / 2);
        // Every pole before every flag, so that no pole runs through words.
        foreach (PlacedLabel flag in Layout.Flags)
            ink.Line(flag.Points, Layout.FlagTop(flag), flag.Points, Layout.LanesTop, ink.Colors.Bad, 2);
        foreach (PlacedLabel flag in Layout.Flags)
        {
            float top = Layout.FlagTop(flag);
            SKRect area = new(flag.Left, top, flag.Left + flag.Width, top + PictureLayout.FlagHeight);
            ink.Fill(area, ink.Colors.Bad, 3);
        }
    }
}
