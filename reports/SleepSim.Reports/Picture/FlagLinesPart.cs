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
            // In a gap the line must not run through the words.
            float bottom = layout.Model.Time.SegmentOf(flag.At).IsGap ? layout.VeilTop : layout.RecoveryTop;
            ink.Dashes(x, layout.LanesTop, x, bottom, Theme.Bad, 2, 6);
        }
    }
}
