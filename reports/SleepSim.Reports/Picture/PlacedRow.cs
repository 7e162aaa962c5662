namespace SleepSim.Reports;

/// <summary>A row of a lane and its place in the picture, in pixels.</summary>
internal sealed record PlacedRow(Lane Lane, Row Row, float Top, float Height, bool FirstOfLane)
{
    public float Middle => Top + Height / 2;

    public float Bottom => Top + Height;
}
