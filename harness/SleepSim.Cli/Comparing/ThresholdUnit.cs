namespace SleepSim.Cli;

/// <summary>What the number of a threshold means.</summary>
internal enum ThresholdUnit
{
    /// <summary>Nanoseconds.</summary>
    Time,

    /// <summary>So many things.</summary>
    Count,

    /// <summary>So many of a hundred.</summary>
    Percent,

    /// <summary>So many times the value of the first series.</summary>
    Times,
}
