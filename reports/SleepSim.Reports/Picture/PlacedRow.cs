namespace SleepSim.Reports;

/// <summary>A row of a lane and its place in the picture, in pixels.</summary>
/// <param name="Lane">The lane.</param>
/// <param name="Row">The row.</param>
/// <param name="Top">Its upper end.</param>
/// <param name="Height">From there to its lower end.</param>
/// <param name="FirstOfLane">It is the lane's first.</param>
/// <param name="Events">Where its marks and words stand in lines of their own; null where they share one.</param>
internal sealed record PlacedRow(
    Lane Lane,
    Row Row,
    float Top,
    float Height,
    bool FirstOfLane,
    IReadOnlyList<PlacedLabel>? Events)
{
    public float Middle => Top + Height / 2;

    public float Bottom => Top + Height;
}
