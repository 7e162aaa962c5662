namespace SleepSim.Reports;

/// <summary>How text is set.</summary>
/// <param name="Size">In pixels; none is smaller than <see cref="Small"/>.</param>
/// <param name="Bold">Semi-bold, else regular.</param>
internal readonly record struct TextStyle(float Size, bool Bold = false)
{
    /// <summary>The smallest text.</summary>
    public static TextStyle Small { get; } = new(12);

    /// <summary>The first line of a gap.</summary>
    public static TextStyle SmallBold { get; } = new(12, Bold: true);

    /// <summary>The usual text.</summary>
    public static TextStyle Body { get; } = new(13);

    /// <summary>Names of lanes, and flags.</summary>
    public static TextStyle Strong { get; } = new(13, Bold: true);

    /// <summary>The engine.</summary>
    public static TextStyle Subtitle { get; } = new(15);

    /// <summary>The verdict.</summary>
    public static TextStyle Verdict { get; } = new(15, Bold: true);

    /// <summary>The scenario.</summary>
    public static TextStyle Title { get; } = new(19, Bold: true);

    /// <summary>How high a line of it is.</summary>
    public float Height => Size * 1.2f;

    /// <summary>From the middle of a line down to where its letters stand.</summary>
    public float Baseline => Size * 0.36f;
}
