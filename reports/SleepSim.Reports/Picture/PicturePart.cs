namespace SleepSim.Reports;

/// <summary>A part of a picture. It draws shapes; all words are placed by the layout and drawn last.</summary>
internal abstract class PicturePart(PictureLayout layout)
{
    /// <summary>Where everything stands.</summary>
    protected PictureLayout Layout { get; } = layout;

    /// <summary>Draws the part.</summary>
    public abstract void Draw(Ink ink);

    /// <summary>The parts of a picture from the lowest to the uppermost.</summary>
    public static IReadOnlyList<PicturePart> Of(PictureLayout layout) =>
    [
        new BackgroundPart(layout), new ShadesPart(layout), new SpansPart(layout), new GapsPart(layout),
        new FlagLinesPart(layout), new MarksPart(layout), new BracketsPart(layout), new FlagsPart(layout),
        new LegendPart(layout), new TextPart(layout),
    ];
}
