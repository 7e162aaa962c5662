using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>The flags of the broken rules, above the lanes.</summary>
internal sealed class FlagsPart(PictureLayout layout) : PicturePart
{
    protected override void Draw(Ink ink)
    {
        // Every pole before every flag, so that no pole runs through words.
        foreach (PlacedLabel flag in layout.Flags)
            ink.Line(flag.Points, TopOf(flag), flag.Points, layout.LanesTop, Theme.Bad, 2);
        foreach (PlacedLabel flag in layout.Flags)
        {
            float top = TopOf(flag), width = Ink.Measure(flag.Text, bold: true) + 16;
            ink.Fill(new SKRect(flag.Left, top, flag.Left + width, top + PictureLayout.FlagRow - 4), Theme.Bad,
                radius: 3);
            ink.Text(flag.Text, flag.Left + 8, top + (PictureLayout.FlagRow - 4) / 2, Theme.Paper, bold: true);
        }
    }

    private float TopOf(PlacedLabel flag) => layout.FlagsTop + flag.Row * PictureLayout.FlagRow;
}
