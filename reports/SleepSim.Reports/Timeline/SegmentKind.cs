namespace SleepSim.Reports;

/// <summary>How a stretch of time is drawn.</summary>
public enum SegmentKind
{
    /// <summary>To scale; all such stretches of a timeline share one scale.</summary>
    ToScale,

    /// <summary>A gap of fixed width: the machine slept; dark wakes may lie in it.</summary>
    Asleep,

    /// <summary>A gap of fixed width: awake, and nothing but answered echoes.</summary>
    Quiet,

    /// <summary>A gap of fixed width: awake, and no echo was answered.</summary>
    Silent,

    /// <summary>A gap of fixed width: things happened that there was no room for.</summary>
    LeftOut,
}
