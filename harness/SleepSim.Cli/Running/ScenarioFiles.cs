using SleepSim.Scenarios;

namespace SleepSim.Cli;

/// <summary>Finds and reads the scenarios that the user names.</summary>
internal static class ScenarioFiles
{
    private const int FilesMax = 100_000;

    /// <summary>Reads files and folders in the order given, a folder's files by name.</summary>
    /// <param name="named">Files and folders; the library when there are none.</param>
    /// <param name="workshop">For the library and relative paths.</param>
    /// <exception cref="BadInputException">A file cannot be read. The message tells of every such file.</exception>
    public static IReadOnlyList<Scenario> Read(IReadOnlyList<string> named, Workshop workshop) =>
        Read(named, workshop, static _ => []);

    /// <summary>The same, for scenarios that have to keep to more rules than those of every scenario.</summary>
    /// <param name="named">Files and folders; the library when there are none.</param>
    /// <param name="workshop">For the library and relative paths.</param>
    /// <param name="also">What is wrong with a legal scenario by those rules.</param>
    /// <exception cref="BadInputException">A file cannot be read, or breaks those rules. The message tells of every
    /// such file.</exception>
    public static IReadOnlyList<Scenario> Read(
        IReadOnlyList<string> named, Workshop workshop, Func<Scenario, IEnumerable<ScenarioProblem>> also)
    {
        List<string> files = [];
        foreach (string path in named.Count > 0 ? named : [workshop.Library()]) AddFiles(path, workshop, files);
        if (files.Count > FilesMax)
            throw new BadInputException($"Found {files.Count} scenario files, expected at most {FilesMax} in one run.");

        List<Scenario> scenarios = [];
        List<string> problems = [];
        foreach (string file in files)
        {
            try
            {
                scenarios.Add(ReadFile(file, workshop, also));
            }
            catch (BadInputException e)
            {
                problems.Add(e.Message);
            }
        }

        return problems.Count == 0
            ? scenarios
            : throw new BadInputException(string.Join(Environment.NewLine, problems));
    }

    /// <summary>Reads one file.</summary>
    /// <exception cref="BadInputException">It cannot be read; the message names file, line and column.</exception>
    public static Scenario ReadFile(string file, Workshop workshop) => ReadFile(file, workshop, static _ => []);

    private static Scenario ReadFile(
        string file, Workshop workshop, Func<Scenario, IEnumerable<ScenarioProblem>> also)
    {
        string path = Path.GetFullPath(file, workshop.Here);
        if (!File.Exists(path)) throw new BadInputException($"There is no scenario file '{file}'.");
        try
        {
            return ScenarioReader.ReadFile(path, also);
        }
        catch (ScenarioFormatException e)
        {
            throw new BadInputException(string.Join(
                Environment.NewLine, e.Problems.Select(problem => problem with { File = workshop.Say(path) })));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"The scenario file '{file}' cannot be read: {e.Message}");
        }
    }

    private static void AddFiles(string named, Workshop workshop, List<string> files)
    {
        string path = Path.GetFullPath(named, workshop.Here);
        if (!Directory.Exists(path))
        {
            files.Add(named);
            return;
        }

        string[] inside = Directory.GetFiles(path, "*.yaml", SearchOption.AllDirectories);
        if (inside.Length == 0)
            throw new BadInputException($"The folder '{named}' has no scenario in it: expected files named *.yaml.");
        Array.Sort(inside, StringComparer.Ordinal);
        files.AddRange(inside);
    }
}
