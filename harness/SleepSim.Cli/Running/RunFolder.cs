using SleepSim.Reports;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Cli;

/// <summary>The folder of one run on disk: the scenario before it runs, the trace while it runs, the summary and the
/// pictures after.</summary>
internal sealed class RunFolder
{
    /// <summary>The scenario as run, in every folder of a run.</summary>
    public const string ScenarioName = "scenario.yaml";

    private const int NameMax = 80;

    private static readonly string[] Written = ["trace.jsonl", "summary.json", "timeline.png", "timeline.svg"];

    private RunFolder(string path) => Path = path;

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>The scenario as run.</summary>
    public string ScenarioFile => System.IO.Path.Combine(Path, ScenarioName);

    /// <summary>The trace.</summary>
    public string TracePath => System.IO.Path.Combine(Path, "trace.jsonl");

    /// <summary>The picture for people; its twin is an SVG.</summary>
    public string PicturePath => System.IO.Path.Combine(Path, "timeline.png");

    /// <summary>Makes the folder and writes the scenario into it. What an earlier run left there goes.</summary>
    /// <exception cref="BadInputException">It cannot be written.</exception>
    public static RunFolder Create(string reports, string engine, string name, Scenario scenario) =>
        CreateAt(System.IO.Path.Combine(reports, FileName(engine), FileName(name)), scenario);

    /// <summary>The same for a folder that is named already.</summary>
    /// <exception cref="BadInputException">It cannot be written.</exception>
    public static RunFolder CreateAt(string path, Scenario scenario)
    {
        RunFolder folder = new(path);
        return Writing(folder.Path, () =>
        {
            Directory.CreateDirectory(folder.Path);
            foreach (string old in Written) File.Delete(System.IO.Path.Combine(folder.Path, old));
            File.WriteAllText(folder.ScenarioFile, ScenarioWriter.Write(scenario));
            return folder;
        });
    }

    /// <summary>A name that every file system takes.</summary>
    public static string FileName(string name)
    {
        IEnumerable<char> letters = name.Select(letter =>
            char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' ? letter : '-');
        string safe = string.Concat(letters.Take(NameMax)).Trim('.');
        return safe.Length > 0 ? safe : "unnamed";
    }

    /// <summary>Does something to files below a folder.</summary>
    /// <exception cref="BadInputException">It cannot be written there.</exception>
    public static T Writing<T>(string path, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(
                $"'{path}' cannot be written: {e.Message} Choose a folder that can be written with --out.");
        }
    }

    /// <summary>Opens the trace; what is taken is on disk even when the run breaks off.</summary>
    /// <exception cref="BadInputException">It cannot be written.</exception>
    public TraceFile OpenTrace() => Writing(TracePath, () => new TraceFile(TracePath));

    /// <summary>Writes the summary, and the pictures when they are wanted.</summary>
    /// <param name="run">The run.</param>
    /// <param name="theme">Of the pictures; null for none.</param>
    /// <exception cref="BadInputException">They cannot be written.</exception>
    public void WriteReports(ReportedRun run, Theme? theme) => Writing(Path, () =>
    {
        RunSummaryFile.Write(run.Summary, System.IO.Path.Combine(Path, "summary.json"));
        if (theme is null) return true;
        TimelineModel timeline = run.Timeline();
        TimelinePlot.WritePng(timeline, PicturePath, theme);
        TimelinePlot.WriteSvg(timeline, System.IO.Path.Combine(Path, "timeline.svg"), theme);
        return true;
    });
}
