using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>The fonts of every picture: Inter, shipped inside this assembly, so that pictures do not depend on the
/// machine.</summary>
internal static class Typefaces
{
    /// <summary>The family as SVG names it, with what a browser may take instead.</summary>
    public const string SvgFamily = "Inter, 'Helvetica Neue', Arial, sans-serif";

    /// <summary>For text.</summary>
    public static SKTypeface Regular { get; } = Load("Inter-Regular.otf");

    /// <summary>For headings and names.</summary>
    public static SKTypeface SemiBold { get; } = Load("Inter-SemiBold.otf");

    /// <summary>The size, in pixels, at which advances are whole units of the font.</summary>
    public const float UnitSize = 2048;

    /// <summary>A face in a size; nothing of how it is drawn is left to the machine.</summary>
    public static SKFont FontOf(SKTypeface face, float size) => new(face, size)
    {
        Subpixel = true,
        LinearMetrics = true,
        Edging = SKFontEdging.Antialias,
        Hinting = SKFontHinting.None,
    };

    private static SKTypeface Load(string resource)
    {
        using Stream stream = typeof(Typefaces).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The font {resource} is missing from the assembly.");
        using SKData data = SKData.Create(stream);
        return SKTypeface.FromData(data)
            ?? throw new InvalidOperationException($"The font {resource} in the assembly cannot be read.");
    }
}
