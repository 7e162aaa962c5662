namespace SleepSim.Reports;

/// <summary>How high a row is drawn.</summary>
public enum RowSize
{
    /// <summary>A strip without text.</summary>
    Strip,

    /// <summary>One line of text.</summary>
    Line,

    /// <summary>Room for heights to be compared.</summary>
    Chart,
}
