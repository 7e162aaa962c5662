namespace SleepSim.Reports;

/// <summary>The marks of all lanes.</summary>
internal sealed class MarksPart(PictureLayout layout) : PicturePart(layout)
{
    /// <inheritdoc/>
    public override void Draw(Ink ink)
    {
        foreach (PlacedMark mark in Layout.Marks)
        {
            if (mark.Hidden) Layout.DrawLine(ink, mark.X, mark.Top + 5, mark.Bottom - 5, ink.Colors.Neutral);
            else MarkDrawing.Draw(ink, mark.Mark.Kind, mark.X, mark.Top, mark.Bottom, mark.Mark.Level);
        }
    }
}
