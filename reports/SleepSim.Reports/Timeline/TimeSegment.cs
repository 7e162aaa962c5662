namespace SleepSim.Reports;

/// <summary>A stretch of time and its place on the axis.</summary>
/// <param name="From">Nanoseconds since the run began.</param>
/// <param name="To">Nanoseconds since the run began.</param>
/// <param name="Kind">To scale, or a gap.</param>
/// <param name="X">Where it begins, in pixels from the left end of the axis.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Label">What a gap stands for; empty when to scale.</param>
public sealed record TimeSegment(long From, long To, SegmentKind Kind, int X, int Width, string Label)
{
    /// <summary>It is a gap of fixed width.</summary>
    public bool IsGap => Kind != SegmentKind.ToScale;
}
