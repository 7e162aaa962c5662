namespace SleepSim.Reports;

/// <summary>A line through all lanes at the moment of every broken rule; under the marks, and never through
/// words.</summary>
internal sealed class FlagLinesPart(PictureLayout layout) : PicturePart(layout)
{
    private const int LinesMax = 200;

    /// <inheritdoc/>
    public override void Draw(Ink ink)
    {
        float last = -1;
        foreach (Violation flag in Layout.Model.Flags.Take(LinesMax))
        {
            float x = Layout.X(flag.At);
            if (x - last < 1) continue;
            last = x;
            Layout.DrawDashes(ink, x, Layout.LanesTop, Layout.RecoveryTop, ink.Colors.Bad, 2, 6);
        }
    }
}
