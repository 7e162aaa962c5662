using SleepSim.Harness;
using SleepSim.Reports;
using SleepSim.Scenarios;

namespace SleepSim.Cli;

/// <summary>Runs as reports show them, with the commands that run them again.</summary>
internal static class ReportedRuns
{
    /// <summary>Runs that have just been made.</summary>
    public static IReadOnlyList<ReportedRun> Of(IReadOnlyList<RunReport> reports, Workshop workshop) =>
    [
        .. reports.Select(report => new ReportedRun
        {
            Summary = report.Summary,
            Records = report.Trace,
            Scenario = ScenarioWriter.Write(report.Result.Scenario),
            ReplayCommand = report.Folder is { } folder
                ? workshop.ReplayCommand(folder.ScenarioFile, report.Result.Engine)
                : "",
            Folder = report.Folder?.Path ?? "",
        }),
    ];

    /// <summary>Runs that were read from disk.</summary>
    public static IReadOnlyList<ReportedRun> Of(ResultSet results, Workshop workshop) =>
    [
        .. results.Runs.Select(run => run with { ReplayCommand = Replay(run, workshop) }),
    ];

    // People copy these commands; names that a shell could take for something else get none.
    private static string Replay(ReportedRun run, Workshop workshop)
    {
        string file = Path.Combine(run.Folder, RunFolder.ScenarioName);
        bool safe = run.Summary.Engine[0] != '-' && run.Summary.Engine.All(letter => IsPlain(letter, ""))
            && file.All(letter => IsPlain(letter, "/\\: "));
        return safe && run.Scenario.Length > 0 ? workshop.ReplayCommand(file, run.Summary.Engine) : "";
    }

    private static bool IsPlain(char letter, string also) =>
        char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.' or '+'
        || also.Contains(letter, StringComparison.Ordinal);
}
