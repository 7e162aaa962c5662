using SleepSim.Reports;
using SleepSim.Scenarios;

namespace SleepSim.Cli;

/// <summary>Reads folders that <c>sleepsim run</c> wrote: a series for each folder and each engine in it.</summary>
internal static class ComparedFolders
{
    private const string SummaryFile = "summary.json";
    private const string ScenarioFile = "scenario.yaml";
    private const int FilesMax = 100_000;
    private const int FileBytesMax = 64 * 1024 * 1024;
    private const int ProblemsMax = 20;

    /// <summary>Reads them, in the order given.</summary>
    /// <exception cref="BadInputException">One cannot be read; the message tells of every file that cannot.</exception>
    public static Comparison Read(IReadOnlyList<string> folders, Workshop workshop)
    {
        List<string> problems = [];
        List<(string Folder, IGrouping<string, (string Engine, MeasuredRun Run)> Runs)> found = [];
        foreach (string folder in folders)
        {
            List<(string Engine, MeasuredRun Run)> runs = ReadFolder(folder, workshop, problems);
            found.AddRange(runs.GroupBy(one => one.Engine).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => (folder, group)));
        }

        if (problems.Count > 0)
        {
            IEnumerable<string> told = problems.Take(ProblemsMax);
            if (problems.Count > ProblemsMax) told = told.Append($"... and {problems.Count - ProblemsMax} more.");
            throw new BadInputException(string.Join(Environment.NewLine, told));
        }

        bool oneEngine = found.Select(one => one.Runs.Key).Distinct().Count() == 1;
        bool oneFolder = folders.Count == 1;
        return new Comparison(
            string.Join(", ", folders),
            [
                .. found.Select(one => new MeasuredSeries(
                    oneFolder ? one.Runs.Key
                        : oneEngine ? Short(one.Folder, folders)
                        : $"{one.Runs.Key} in {Short(one.Folder, folders)}",
                    [.. one.Runs.Select(run => run.Run)])),
            ]);
    }

    // The last part of the path, where that tells it from the others.
    private static string Short(string folder, IReadOnlyList<string> folders)
    {
        string last = LastOf(folder);
        return folders.Count(other => LastOf(other) == last) == 1 ? last : folder;
    }

    private static string LastOf(string folder) =>
        Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)) is { Length: > 0 } last ? last : folder;

    private static List<(string Engine, MeasuredRun Run)> ReadFolder(
        string named, Workshop workshop, List<string> problems)
    {
        string path = Path.GetFullPath(named, workshop.Here);
        if (!Directory.Exists(path))
            throw new BadInputException($"There is no folder '{named}': expected one that 'sleepsim run' wrote.");
        string[] files = Directory.GetFiles(path, SummaryFile, SearchOption.AllDirectories);
        if (files.Length is 0 or > FilesMax)
        {
            throw new BadInputException(
                $"'{named}': found {files.Length} files named {SummaryFile}, expected from 1 to {FilesMax}.");
        }

        Array.Sort(files, StringComparer.Ordinal);
        List<(string Engine, MeasuredRun Run)> runs = [];
        SortedSet<string> taken = new(StringComparer.Ordinal);
        foreach (string file in files)
        {
            if (ReadSummary(file, workshop, problems) is not { } summary) continue;
            // The same run twice, as when shards are joined, counts once.
            if (!taken.Add(string.Join('\n', summary.Engine, summary.Scenario, summary.Hash))) continue;
            Scenario? scenario = ReadScenario(Path.Combine(Path.GetDirectoryName(file)!, ScenarioFile));
            runs.Add((Words.Printable(summary.Engine), Named(summary, MeasuredRun.Of(
                summary,
                scenario is null
                    ? null
                    : recovery => FaultClasses.Measure(scenario, summary.SimulatedNs, recovery)))));
        }

        return runs;
    }

    // A name from a file may hold what steers a terminal.
    private static MeasuredRun Named(RunSummary summary, MeasuredRun run) =>
        run with { Scenario = Words.Printable(summary.Scenario) };

    private static RunSummary? ReadSummary(string file, Workshop workshop, List<string> problems)
    {
        try
        {
            long bytes = new FileInfo(file).Length;
            if (bytes <= FileBytesMax) return RunSummaryFile.FromJson(File.ReadAllText(file));
            problems.Add($"{workshop.Say(file)}: found {bytes} bytes, expected at most {FileBytesMax}.");
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            problems.Add($"{workshop.Say(file)}: {e.Message}");
        }

        return null;
    }

    // It only tells the kinds of trouble apart; without it there are two.
    private static Scenario? ReadScenario(string file)
    {
        try
        {
            return File.Exists(file) ? ScenarioReader.ReadFile(file) : null;
        }
        catch (Exception e) when (e is ScenarioFormatException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
