using System.Globalization;
using System.Text;
using SleepSim.Reports;

namespace SleepSim.Cli;

/// <summary>The files that a command makes of runs for other programs and people, where they are asked for.</summary>
internal sealed record ReportFiles
{
    // Of what is broken; all of it is told on the error side.
    private const int FaultsMax = 5;

    /// <summary>What stands for the standard output.</summary>
    public const string StandardOutput = "-";

    /// <summary>The page; null when nobody asked.</summary>
    public string? Page { get; init; }

    /// <summary>JUnit XML; null when nobody asked.</summary>
    public string? JUnit { get; init; }

    /// <summary>Markdown; null when nobody asked.</summary>
    public string? Markdown { get; init; }

    /// <summary>A Perfetto trace; null when nobody asked.</summary>
    public string? Perfetto { get; init; }

    /// <summary>The joined summary; null when nobody asked.</summary>
    public string? Json { get; init; }

    /// <summary>Parts of the page's overview besides the curves.</summary>
    public IReadOnlyList<ReportSection> Sections { get; init; } = [];

    /// <summary>How many were asked for.</summary>
    public int Count => All.Length;

    /// <summary>One of them goes to the standard output, which is then for nothing else.</summary>
    /// <exception cref="BadInputException">More than one does.</exception>
    public bool TakesOutput => All.Count(file => file == StandardOutput) switch
    {
        0 => false,
        1 => true,
        _ => throw new BadInputException($"Found '{StandardOutput}' more than once, expected one for the output."),
    };

    private string[] All => [.. new[] { Page, JUnit, Markdown, Perfetto, Json }.OfType<string>()];

    /// <summary>Writes them.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="faults">What is broken, in sentences.</param>
    /// <param name="terminal">For what goes to the standard output.</param>
    /// <param name="workshop">For relative paths.</param>
    /// <exception cref="BadInputException">A file cannot be written.</exception>
    public void Write(
        IReadOnlyList<ReportedRun> runs, IReadOnlyList<string> faults, Terminal terminal, Workshop workshop)
    {
        Put(Page, () => PageOf(runs, faults), terminal, workshop);
        Put(JUnit, () => JUnitFile.ToXml(runs), terminal, workshop);
        Put(Markdown, () => MarkdownSummary.Of(runs, faults), terminal, workshop);
        Put(Perfetto, () => PerfettoFile.ToJson(runs), terminal, workshop);
        Put(Json, () => RunSummaryFile.ToJson(JoinedSummary.Of(runs)), terminal, workshop);
    }

    private string PageOf(IReadOnlyList<ReportedRun> runs, IReadOnlyList<string> faults)
    {
        using StringWriter page = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        ReportPageOptions options = new()
        {
            Lead = string.Join(' ', faults.Take(FaultsMax)),
            Sections = PageCurves.Of(runs) is { } curves ? [curves, .. Sections] : Sections,
        };
        ReportPage.Write(runs, options, page);
        return page.ToString();
    }

    private static void Put(string? file, Func<string> text, Terminal terminal, Workshop workshop)
    {
        if (file is null) return;
        if (file == StandardOutput)
        {
            terminal.Output.Write(text());
            return;
        }

        string path = Path.GetFullPath(file, workshop.Here);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);
            File.WriteAllText(path, text(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"'{file}' cannot be written: {e.Message}");
        }
    }
}
