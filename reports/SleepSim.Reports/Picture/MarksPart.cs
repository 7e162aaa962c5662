namespace SleepSim.Reports;

/// <summary>The marks of all lanes.</summary>
internal sealed class MarksPart(PictureLayout layout) : PicturePart
{
    protected override void Draw(Ink ink)
    {
        foreach (PlacedRow row in layout.Rows) MarkDrawing.DrawAll(ink, layout, row);
    }
}
