namespace SleepSim.Reports;

/// <summary>All words.</summary>
internal sealed class TextPart(PictureLayout layout) : PicturePart(layout)
{
    /// <inheritdoc/>
    public override void Draw(Ink ink)
    {
        foreach (PlacedText text in Layout.Texts) ink.Text(text);
    }
}
