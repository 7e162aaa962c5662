namespace SleepSim.Scenarios;

/// <summary>Which way a clock is set.</summary>
public enum ClockDirection
{
    /// <summary>It shows less than before.</summary>
    Back,

    /// <summary>It shows more than before.</summary>
    Forward,
}
