using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>Words in a picture of curves.</summary>
internal static class CurveText
{
    public static TextStyle Title { get; } = new(22, Bold: true);

    public static TextStyle Strong { get; } = new(15, Bold: true);

    public static TextStyle Small { get; } = new(13);

    public static TextStyle SmallStrong { get; } = new(13, Bold: true);

    /// <summary>Writes words.</summary>
    /// <param name="ink">With what.</param>
    /// <param name="words">What.</param>
    /// <param name="x">Their left end, middle or right end, as they are aligned.</param>
    /// <param name="middle">The middle of their line.</param>
    /// <param name="style">How they are set.</param>
    /// <param name="color">Their colour.</param>
    /// <param name="align">How they are aligned.</param>
    public static void Write(
        this Ink ink,
        string words,
        float x,
        float middle,
        TextStyle style,
        SKColor color,
        SKTextAlign align = SKTextAlign.Left)
    {
        PlacedText text = new(words, x, middle, style, color);
        float before = align switch
        {
            SKTextAlign.Right => text.Width,
            SKTextAlign.Center => text.Width / 2,
            _ => 0,
        };
        ink.Text(text with { Left = x - before });
    }
}
