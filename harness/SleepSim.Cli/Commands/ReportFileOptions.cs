using System.CommandLine;

namespace SleepSim.Cli;

/// <summary>The options that ask for files of runs.</summary>
internal sealed class ReportFileOptions
{
    /// <summary><c>--page</c>.</summary>
    public Option<string?> Page { get; } = Named(
        "--page", "One HTML file to attach: overview, and every run to zoom into.");

    /// <summary><c>--junit</c>.</summary>
    public Option<string?> JUnit { get; } = Named(
        "--junit", "JUnit XML for CI servers: a case for each run, a broken rule as failure.");

    /// <summary><c>--markdown</c>.</summary>
    public Option<string?> Markdown { get; } = Named(
        "--markdown", "Markdown for a pull request: what failed, when, why, and how to see it again.");

    /// <summary><c>--perfetto</c>.</summary>
    public Option<string?> Perfetto { get; } = Named(
        "--perfetto", "A trace for ui.perfetto.dev: a process for each run, a track for each lane.");

    /// <summary><c>--json</c>.</summary>
    public Option<string?> Json { get; } = Named(
        "--json", "One summary of all runs: counts, recovery statistics for each engine, every summary.json.");

    /// <summary>What was asked for.</summary>
    public ReportFiles Of(ParseResult parsed) => new()
    {
        Page = parsed.GetValue(Page),
        JUnit = parsed.GetValue(JUnit),
        Markdown = parsed.GetValue(Markdown),
        Perfetto = parsed.GetValue(Perfetto),
        Json = parsed.GetValue(Json),
    };

    private static Option<string?> Named(string name, string description) =>
        new(name) { Description = description, HelpName = "file" };
}
