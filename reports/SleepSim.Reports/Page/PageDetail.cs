namespace SleepSim.Reports;

/// <summary>How much of a run the page shows, for when there is no room for everything of all runs. What lies around a
/// broken rule is shown at every stage but the last.</summary>
internal enum PageDetail
{
    /// <summary>Everything.</summary>
    Full,

    /// <summary>The story without its middle; records only behind what is near a broken rule.</summary>
    Brief,

    /// <summary>The picture only: no zooming, no story but that around broken rules.</summary>
    Picture,

    /// <summary>A line in the table of runs, with the moments and reasons of broken rules.</summary>
    Line,
}
