using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>The flags of the broken rules, above the lanes.</summary>
internal sealed class FlagsPart(PictureLayout layout) : PicturePart
{
    protected override void Draw(Ink ink)
    {
        foreach (PlacedLabel flag in layout.Flags)
        {
            float top = layout.FlagsTop + flag.Row * PictureLayout.FlagRow;
            float width = Ink.Measure(flag.Text, bold: true) + 16;
            ink.Line(flag.Points, top, flag.Points, layout.LanesTop, Theme.Bad, 2);
            ink.Fill(new SKRect(flag.Left, top, flag.Left + width, top + PictureLayout.FlagRow - 4), Theme.Bad,
                radius: 3);
            ink.Text(flag.Text, flag.Left + 8, top + (PictureLayout.FlagRow - 4) / 2, Theme.Paper, bold: true);
        }
    }
}
