using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>The colours of curves: Okabe and Ito's, which colour-blind eyes tell apart, and dashes, so that no meaning
/// hangs on colour alone. The parts have the colours they have in timelines.</summary>
internal static class CurvePalette
{
    public static readonly SKColor Paper = new(0xFF, 0xFF, 0xFF);
    public static readonly SKColor PlotPaper = new(0xF6, 0xF7, 0xF9);
    public static readonly SKColor NeverPaper = new(0xFB, 0xE9, 0xDE);
    public static readonly SKColor Ink = new(0x1B, 0x24, 0x35);
    public static readonly SKColor SoftInk = new(0x5A, 0x65, 0x78);
    public static readonly SKColor Grid = new(0xDF, 0xE3, 0xE9);
    public static readonly SKColor Bad = new(0xD5, 0x5E, 0x00);
    public static readonly SKColor OperatingSystem = new(0x7C, 0x88, 0x9B);
    public static readonly SKColor Engine = new(0xCC, 0x79, 0xA7);
    public static readonly SKColor Network = new(0x56, 0xB4, 0xE9);

    private static readonly (SKColor Color, float[] Dashes)[] Lines =
    [
        (new SKColor(0xD5, 0x5E, 0x00), []),
        (new SKColor(0x00, 0x72, 0xB2), [9, 5]),
        (new SKColor(0x00, 0x9E, 0x73), [3, 4]),
        (new SKColor(0x1B, 0x24, 0x35), [14, 4, 3, 4]),
        (new SKColor(0xCC, 0x79, 0xA7), [18, 6]),
        (new SKColor(0xE6, 0x9F, 0x00), [6, 3, 2, 3, 2, 3]),
        (new SKColor(0x56, 0xB4, 0xE9), [2, 2]),
    ];

    /// <summary>The colour of a series.</summary>
    public static SKColor ColorOf(int series) => Lines[series].Color;

    /// <summary>Its dashes and the gaps between them, in pixels, in turn; none for a whole line.</summary>
    public static IReadOnlyList<float> DashesOf(int series) => Lines[series].Dashes;
}
