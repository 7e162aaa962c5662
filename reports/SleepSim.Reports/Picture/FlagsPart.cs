using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>The broken rules: a line through all lanes at the moment of each, and a flag with its id.</summary>
internal sealed class FlagsPart(PictureLayout layout) : PicturePart
{
    private const int LinesMax = 200;

    protected override void Draw(Ink ink)
    {
        foreach (Violation flag in layout.Model.Flags.Take(LinesMax))
        {
            float x = layout.X(flag.At);
            ink.Dashes(x, layout.LanesTop, x, layout.RecoveryTop, Theme.Bad, 2, 6);
        }

        foreach (PlacedLabel flag in layout.Flags)
        {
            float top = layout.FlagsTop + flag.Row * PictureLayout.FlagRow;
            float width = Ink.Measure(flag.Text, bold: true) + 16;
            ink.Line(flag.Points, top, flag.Points, layout.LanesTop, Theme.Bad, 2);
            ink.Fill(new SKRect(flag.Left, top, flag.Left + width, top + PictureLayout.FlagRow - 4), Theme.Bad, radius: 3);
            ink.Text(flag.Text, flag.Left + 8, top + (PictureLayout.FlagRow - 4) / 2, Theme.Paper, bold: true);
        }
    }
}
