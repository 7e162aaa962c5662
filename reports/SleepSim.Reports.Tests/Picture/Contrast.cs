using SkiaSharp;

namespace SleepSim.Reports.Tests;

/// <summary>Contrast as WCAG 2.2 defines it.</summary>
internal static class Contrast
{
    /// <summary>From 1, the same, to 21, black on white.</summary>
    public static double Between(SKColor one, SKColor other)
    {
        double bright = Math.Max(Luminance(one), Luminance(other)), dark = Math.Min(Luminance(one), Luminance(other));
        return (bright + 0.05) / (dark + 0.05);
    }

    /// <summary>What is seen of a colour that lies over another.</summary>
    public static SKColor Over(SKColor upper, SKColor lower)
    {
        return new SKColor(Mix(upper.Red, lower.Red), Mix(upper.Green, lower.Green), Mix(upper.Blue, lower.Blue));

        byte Mix(byte above, byte below) => (byte)((above * upper.Alpha + below * (255 - upper.Alpha)) / 255);
    }

    private static double Luminance(SKColor color) =>
        0.2126 * Linear(color.Red) + 0.7152 * Linear(color.Green) + 0.0722 * Linear(color.Blue);

    private static double Linear(byte channel)
    {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
