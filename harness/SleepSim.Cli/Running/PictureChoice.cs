namespace SleepSim.Cli;

/// <summary>Which runs are drawn: a picture takes longer than many a run.</summary>
internal enum PictureChoice
{
    /// <summary>Every run.</summary>
    All,

    /// <summary>Runs that violate something.</summary>
    Failed,

    /// <summary>No run.</summary>
    None,
}
