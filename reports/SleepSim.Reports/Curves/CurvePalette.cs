using SkiaSharp;

namespace SleepSim.Reports;

/// <summary>How series are told apart: by the colours of the pictures, and by dashes, so that no meaning hangs on
/// colour alone.</summary>
internal static class CurvePalette
{
    private static readonly float[][] Dashes =
        [[], [9, 5], [3, 4], [14, 4, 3, 4], [18, 6], [6, 3, 2, 3, 2, 3], [2, 2]];

    /// <summary>The colour of a series.</summary>
    public static SKColor ColorOf(Palette colors, int series) => series switch
    {
        0 => colors.Bad,
        1 => colors.Blue,
        2 => colors.Good,
        3 => colors.Ink,
        4 => colors.Purple,
        5 => colors.Warning,
        6 => colors.Sky,
        _ => throw new ArgumentOutOfRangeException(
            nameof(series), series, $"Expected a number below {CurvesModel.SeriesMax}."),
    };

    /// <summary>Its dashes and the gaps between them, in pixels, in turn; none for a whole line.</summary>
    public static IReadOnlyList<float> DashesOf(int series) => Dashes[series];
}
