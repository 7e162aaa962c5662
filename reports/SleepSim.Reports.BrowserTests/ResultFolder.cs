using SleepSim.Traces;

namespace SleepSim.Reports.BrowserTests;

/// <summary>The runs that <c>sleepsim run</c> left in a folder.</summary>
internal static class ResultFolder
{
    /// <summary>Reads every run below the folder, in order of their paths.</summary>
    public static IReadOnlyList<ReportedRun> Read(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "summary.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(ReadRun),
    ];

    private static ReportedRun ReadRun(string summaryPath)
    {
        string folder = Path.GetDirectoryName(summaryPath)!;
        RunSummary summary = RunSummaryFile.FromJson(File.ReadAllText(summaryPath));
        return new ReportedRun
        {
            Summary = summary,
            Records = [.. TraceFile.Read(Path.Combine(folder, "trace.jsonl"))],
            Scenario = File.ReadAllText(Path.Combine(folder, "scenario.yaml")),
            ReplayCommand = $"sleepsim replay {summary.Scenario}/scenario.yaml --engine {summary.Engine}",
        };
    }
}
