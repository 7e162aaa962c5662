using SleepSim.Contract;
using SleepSim.FieldBugs;
using SleepSim.Harness;
using SleepSim.Scenarios;

namespace SleepSim.Cli;

/// <summary>What the commands work with: the engines, and the folders around them.</summary>
/// <param name="engines">The engines that can be named, the default among them.</param>
/// <param name="from">Where to look for the repository from; the current folder when null.</param>
internal sealed class Workshop(IReadOnlyList<ITunnelEngineFactory> engines, string? from = null)
{
    /// <summary>The engine that is meant when none is named.</summary>
    public const string DefaultEngine = "resilient";

    private const string SolutionFile = "SleepSim.sln";
    private static readonly string LibraryPath = Path.Combine("scenarios", "library");

    /// <summary>The engines that can be named.</summary>
    public IReadOnlyList<ITunnelEngineFactory> Engines => engines;

    /// <summary>Known bugs: the id of one names the default engine with it.</summary>
    public IReadOnlyList<FieldBug> Bugs { get; init; } = [];

    /// <summary>Engines that end the process: named by their ids, and in no list.</summary>
    public IReadOnlyList<FieldBug> Hostile { get; init; } = [];

    /// <summary>How to start this program: a file, and what stands before the arguments; empty where it cannot be
    /// started.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    /// <summary>The value of a variable of the environment; null where it is not set.</summary>
    public Func<string, string?> Environment { get; init; } = System.Environment.GetEnvironmentVariable;

    /// <summary>The folder that relative paths start from.</summary>
    public string Here { get; } = from ?? System.Environment.CurrentDirectory;

    /// <summary>The repository around the current folder; null outside of one.</summary>
    public string? Repository => Above(Here, folder => File.Exists(Path.Combine(folder, SolutionFile)));

    /// <summary>The folder of the scenario library: the nearest above, else the one shipped with the command.</summary>
    /// <exception cref="BadInputException">There is none.</exception>
    public string Library()
    {
        string? above = Above(Here, folder => Directory.Exists(Path.Combine(folder, LibraryPath)));
        string folder = Path.Combine(above ?? AppContext.BaseDirectory, LibraryPath);
        return Directory.Exists(folder)
            ? folder
            : throw new BadInputException(
                $"There is no '{LibraryPath}' above '{Here}' nor beside the command. "
                + "Name scenario files or folders, or run from inside the repository.");
    }

    /// <summary>Where reports go: the folder asked for, else <c>reports/out</c> of the repository or of the current
    /// folder.</summary>
    public string ReportsFolder(string? asked) =>
        asked is null ? Path.Combine(Repository ?? Here, "reports", "out") : Path.GetFullPath(asked, Here);

    /// <summary>The engine of that name.</summary>
    /// <exception cref="BadInputException">There is none; the message has the nearest name.</exception>
    public ITunnelEngineFactory Engine(string name) =>
        engines.FirstOrDefault(engine => engine.Name == name) ?? WithBug(name)
        ?? throw new BadInputException($"There is no engine '{name}': expected {Spelling.OneOf(name, Names)}");

    /// <summary>The engine of that name, with a stand-in for its cryptography where it can have one.</summary>
    /// <exception cref="BadInputException">There is none; the message has the nearest name.</exception>
    public TestedEngine Tested(string name)
    {
        Engine(name);
        FieldBug? bug = engines.Any(engine => engine.Name == name) ? null : BugOf(name);
        TestedEngine healthy = TestedEngine.Of(Engine(bug is null ? name : DefaultEngine));
        return bug is null ? healthy : healthy.Inside(bug.In);
    }

    /// <summary>A path as short as it can be said from here.</summary>
    public string Say(string path)
    {
        string relative = Path.GetRelativePath(Here, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }

    /// <summary>The command that replays a scenario file, to be typed here.</summary>
    public string ReplayCommand(string file, string engine) => $"{Start} replay {Quote(Say(file))} --engine {engine}";

    /// <summary>The command that plays a scenario file on the kernel again, to be typed here.</summary>
    public string LiveCommand(string file, string engine) =>
        $"sudo {Start} live {Quote(Say(file))} --engine {engine}";

    private string Start => Repository is { } root
        ? $"dotnet run -c Release --project {Say(Path.Combine(root, "harness", "SleepSim.Cli"))} --"
        : "sleepsim";

    private IEnumerable<string> Names => engines.Select(engine => engine.Name).Concat(Bugs.Select(bug => bug.Id));

    private FieldBug? BugOf(string id) =>
        Bugs.Concat(Hostile).FirstOrDefault(bug => string.Equals(bug.Id, id, StringComparison.OrdinalIgnoreCase));

    private ITunnelEngineFactory? WithBug(string id) =>
        BugOf(id)?.In(engines.First(engine => engine.Name == DefaultEngine));

    private static string Quote(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;

    private static string? Above(string start, Predicate<string> wanted)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            if (wanted(folder.FullName)) return folder.FullName;
        }

        return null;
    }
}
