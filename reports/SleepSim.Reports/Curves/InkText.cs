using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>Words set from the left, from the right, or around a middle.</summary>
internal static class InkText
{
    /// <summary>Words that begin there.</summary>
    public static void Words(this Ink ink, string text, float left, float middle, TextStyle style, SKColor color) =>
        ink.Text(new PlacedText(text, left, middle, style, color));

    /// <summary>Words that end there.</summary>
    public static void WordsTo(this Ink ink, string text, float right, float middle, TextStyle style, SKColor color) =>
        ink.Words(text, right - Letters.Width(text, style), middle, style, color);

    /// <summary>Words around a middle.</summary>
    public static void WordsAround(this Ink ink, string text, float x, float middle, TextStyle style, SKColor color) =>
        ink.Words(text, x - Letters.Width(text, style) / 2, middle, style, color);
}
