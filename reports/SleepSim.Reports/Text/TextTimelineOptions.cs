namespace SleepSim.Reports;

/// <summary>Which part of a run a text timeline tells.</summary>
public sealed record TextTimelineOptions
{
    /// <summary>Everything, within the bound.</summary>
    public static TextTimelineOptions All { get; } = new();

    /// <summary>Only so many lines at the end; null for no such limit.</summary>
    public int? Last { get; init; }

    /// <summary>Only what lies near this moment, in nanoseconds since the run began; null for the whole run.</summary>
    public long? Around { get; init; }

    /// <summary>How near, to both sides, in nanoseconds: 10 s.</summary>
    public long Within { get; init; } = 10_000_000_000;

    /// <summary>The most lines ever told; what is left out in the middle is counted.</summary>
    public int LinesMax { get; init; } = 2_000;
}
