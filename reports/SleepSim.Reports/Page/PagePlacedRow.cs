namespace SleepSim.Reports;

/// <summary>A row of a timeline and its place on the page, in pixels from the top of the timeline.</summary>
internal sealed record PagePlacedRow(Lane Lane, Row Row, int LaneTop, int Top, int Height, int LaneBottom)
{
    public int Bottom => Top + Height;

    public double Middle => Top + Height / 2.0;

    public bool FirstOfLane => ReferenceEquals(Lane.Rows[0], Row);
}
