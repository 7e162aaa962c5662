namespace SleepSim.Traces.Tests;

/// <summary>A file in a folder of its own, gone after the test.</summary>
internal sealed class TracePath : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sleepsim-trace-");

    public string Path => System.IO.Path.Combine(_folder.FullName, "trace.jsonl");

    public void Dispose() => _folder.Delete(recursive: true);
}
