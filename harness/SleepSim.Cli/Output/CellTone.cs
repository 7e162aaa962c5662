namespace SleepSim.Cli;

/// <summary>How a cell is meant.</summary>
internal enum CellTone
{
    /// <summary>As it stands.</summary>
    Plain,

    /// <summary>Holds.</summary>
    Good,

    /// <summary>Violated.</summary>
    Bad,

    /// <summary>Not judged.</summary>
    Doubtful,
}
