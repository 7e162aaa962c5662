using SleepSim.Contract;
using SleepSim.FieldBugs;
using SleepSim.WireGuard;

namespace SleepSim.Cli.Tests;

/// <summary>A folder of its own with the command in it: what is said goes in, what came of it comes out.</summary>
internal sealed class Desk : IDisposable
{
    public Desk(params ITunnelEngineFactory[] moreEngines)
    {
        Folder = Directory.CreateTempSubdirectory("sleepsim-").FullName;
        Engines = [.. WireGuardEngines.All, .. moreEngines];
    }

    public string Folder { get; }

    public IReadOnlyList<ITunnelEngineFactory> Engines { get; }

    /// <summary>The known bugs there are; none at first.</summary>
    public IReadOnlyList<FieldBug> Bugs { get; init; } = [];

    /// <summary>The variables that are set; none at first, wherever the tests run.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>Where the reports of <c>--out</c> left out go.</summary>
    public string Reports => Path.Combine(Folder, "reports", "out");

    public string Write(string file, string text)
    {
        string path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public string Read(params string[] parts) => File.ReadAllText(Path.Combine([Folder, .. parts]));

    public bool Has(params string[] parts) => File.Exists(Path.Combine([Folder, .. parts]));

    public Answer Say(params string[] arguments) => Say(CancellationToken.None, arguments);

    public Answer Say(CancellationToken interrupted, params string[] arguments)
    {
        StringWriter output = new() { NewLine = "\n" };
        StringWriter error = new() { NewLine = "\n" };
        TextWriter safeError = TextWriter.Synchronized(error);
        Terminal terminal = new(output, safeError, OutputIsScreen: false, ErrorIsScreen: false, interrupted);
        int code = CommandLine.Run(arguments, terminal, Workshop());
        return new Answer(code, output.ToString(), error.ToString());
    }

    private Workshop Workshop() =>
        new(Engines, Folder) { Bugs = Bugs, Environment = name => Environment.GetValueOrDefault(name) };

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
