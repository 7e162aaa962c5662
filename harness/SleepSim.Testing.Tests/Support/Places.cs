namespace SleepSim.Testing.Tests;

/// <summary>A place for a property to be checked in, with folders of its own.</summary>
internal sealed class Places : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sleepsim-").FullName;
    private readonly StringWriter _output = new();
    private readonly List<string> _attached = [];

    public Places() => Here = new TestPlace
    {
        Name = "MyTests.Survives",
        Filter = "FullyQualifiedName=My.MyTests.Survives",
        FailuresFolder = Path.Combine(_folder, TestPlace.Failures),
        RegressionsFolder = Path.Combine(_folder, TestPlace.Regressions),
        Output = _output,
        Attach = _attached.Add,
    };

    public TestPlace Here { get; }

    public string Output => _output.ToString();

    public IReadOnlyList<string> Attached => _attached;

    /// <summary>The message that a property fails with here.</summary>
    public string FailureOf(SleepSimProperty property, TestPlace? place = null) =>
        Plain(Assert.Throws<AssertionException>(() => property.Check(place ?? Here))!.Message);

    /// <summary>A text without where the folder is.</summary>
    public string Plain(string text) => text.Replace(_folder, "FOLDER").Replace('\\', '/').Replace("/\"", "\\\"");

    /// <summary>Keeps a scenario as a regression.</summary>
    public string Keep(string name, string yaml)
    {
        string path = Path.Combine(Here.RegressionsFolder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, yaml);
        return path;
    }

    public void Dispose()
    {
        _output.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
