namespace SleepSim.Reports;

/// <summary>A line through all lanes at the moment of every broken rule; under the marks, whose words must stay
/// legible.</summary>
internal sealed class FlagLinesPart(PictureLayout layout) : PicturePart
{
    private const int LinesMax = 200;

    protected override void Draw(Ink ink)
    {
        foreach (Violation flag in layout.Model.Flags.Take(LinesMax))
        {
            float x = layout.X(flag.At);
            ink.Dashes(x, layout.LanesTop, x, layout.RecoveryTop, Theme.Bad, 2, 6);
        }
    }
}
