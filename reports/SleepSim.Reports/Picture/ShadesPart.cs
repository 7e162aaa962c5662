using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>A shade through all lanes while the scenario's faults last, and a line where one takes no time.</summary>
internal sealed class ShadesPart(PictureLayout layout) : PicturePart(layout)
{
    private const int LinesMax = 400;

    /// <inheritdoc/>
    public override void Draw(Ink ink)
    {
        foreach ((float from, float to) in Layout.Shades())
            ink.Fill(new SKRect(from, Layout.LanesTop, to, Layout.RecoveryTop), ink.Colors.FaultShade);
        foreach (Span fault in Layout.Model.Faults.Where(static fault => fault.From == fault.To).Take(LinesMax))
            Layout.DrawDashes(ink, Layout.X(fault.From), Layout.LanesTop, Layout.RecoveryTop, ink.Colors.Purple, 1.5f,
                2);
    }
}
