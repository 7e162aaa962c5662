namespace SleepSim.Reports.BrowserTests;

/// <summary>A report page in a file of its own, gone when it is disposed.</summary>
internal sealed class ReportFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sleepsim-page-").FullName;

    public ReportFile(IReadOnlyList<ReportedRun> runs, ReportPageOptions? options = null)
    {
        using StreamWriter writer = new(FilePath);
        ReportPage.Write(runs, options ?? ReportPageOptions.Usual, writer);
    }

    public string FilePath => Path.Combine(_folder, "report.html");

    public string Address => new Uri(FilePath).AbsoluteUri;

    public long Bytes => new FileInfo(FilePath).Length;

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
