namespace SleepSim.Reports.BrowserTests;

/// <summary>The runs that <c>sleepsim run</c> left in a folder.</summary>
internal static class ResultFolder
{
    /// <summary>Reads every run below the folder, in order of their paths.</summary>
    public static IReadOnlyList<ReportedRun> Read(string folder) =>
    [
        .. ResultFolders.Read([folder]).Runs.Select(run => run with
        {
            ReplayCommand = $"sleepsim replay {run.Summary.Scenario}/scenario.yaml --engine {run.Summary.Engine}",
        }),
    ];
}
