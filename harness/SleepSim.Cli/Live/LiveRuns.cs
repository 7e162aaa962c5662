using SleepSim.Reports;

namespace SleepSim.Cli;

/// <summary>Live runs as reports show them: with the command that plays them again.</summary>
internal static class LiveRuns
{
    /// <summary>Runs that have just been made.</summary>
    public static IReadOnlyList<ReportedRun> Of(IReadOnlyList<LiveReport> reports, Workshop workshop) =>
    [
        .. ReportedRuns.Of([.. reports.Select(report => report.Run!)], workshop)
            .Select((run, i) => run with { ReplayCommand = Again(reports[i], workshop) }),
    ];

    private static string Again(LiveReport report, Workshop workshop) => report.Run?.Folder is { } folder
        ? workshop.LiveCommand(folder.ScenarioFile, report.Engine.Name)
        : "";
}
