using System.CommandLine;
using SleepSim.Reports;

namespace SleepSim.Cli;

/// <summary><c>sleepsim report</c>: results that were made earlier, perhaps by many machines, joined and shown
/// again.</summary>
internal static class ReportCommand
{
    // One line each; what is broken is also said in the files.
    private const int FaultsMax = 100;

    /// <summary>The command with its options.</summary>
    public static Command Create(Terminal terminal, Workshop workshop)
    {
        Argument<string[]> folders = new("folders")
        {
            Description = "Folders with results in them, at any depth, such as those of many machines.",
            Arity = ArgumentArity.OneOrMore,
        };
        ReportFileOptions files = new();
        Command command = new(
            "report", "Show results made earlier, joined: as the table of 'run', or as files; '-' is the output.")
        {
            folders, files.Page, files.JUnit, files.Markdown, files.Perfetto, files.Json,
        };
        command.SetAction(parsed => Report(
            parsed.GetRequiredValue(folders), files.Of(parsed), terminal, workshop));
        return command;
    }

    private static int Report(string[] folders, ReportFiles files, Terminal terminal, Workshop workshop)
    {
        bool silent = files.TakesOutput;
        ResultSet results = ResultFolders.Read([.. folders.Select(one => Path.GetFullPath(one, workshop.Here))]);
        string[] faults = [.. results.Faults.Select(one => (one with { File = workshop.Say(one.File) }).ToString())];
        Complain(faults, results.Repeated, terminal);
        if (results.Runs.Count == 0) return ExitCode.BadInput;

        IReadOnlyList<ReportedRun> runs = ReportedRuns.Of(results, workshop);
        files.Write(runs, faults, terminal, workshop);
        if (files.Count == 0) Show(runs, terminal);
        else if (!silent) WriteClosing(runs, terminal);
        return Code(runs, faults.Length > 0);
    }

    private static void Complain(string[] faults, int repeated, Terminal terminal)
    {
        foreach (string fault in faults.Take(FaultsMax)) terminal.Error.WriteLine(Words.Printable(fault));
        if (faults.Length > FaultsMax)
            terminal.Error.WriteLine($"... and {HumanDuration.Count(faults.Length - FaultsMax)} more broken files.");
        if (repeated > 0) terminal.Error.WriteLine(
            $"{HumanDuration.Count(repeated, "run is", "runs are")} there more than once, and counted once.");
    }

    private static void Show(IReadOnlyList<ReportedRun> runs, Terminal terminal)
    {
        RunTable.Write(runs, terminal, withEngine: true);
        ViolationStory.Write(runs, terminal.Output);
        terminal.Output.WriteLine();
        foreach (ReportedRun run in runs)
        {
            foreach (string missing in run.Missing)
                terminal.Output.WriteLine(Words.Printable($"{run.Name} ({run.Summary.Engine}): {missing}"));
        }

        WriteClosing(runs, terminal);
    }

    private static void WriteClosing(IReadOnlyList<ReportedRun> runs, Terminal terminal)
    {
        foreach (EngineSummary engine in EngineSummary.OfAll(runs))
            terminal.Output.WriteLine(Words.Printable($"{engine.Engine}: {engine.Counts}."));
    }

    // What is broken may hide anything: only a violation is worse.
    private static int Code(IReadOnlyList<ReportedRun> runs, bool broken) =>
        runs.Max(run => run.Summary.Verdict) switch
        {
            Outcome.Violated => ExitCode.Violated,
            _ when broken => ExitCode.BadInput,
            Outcome.NotJudged => ExitCode.NotJudged,
            _ => ExitCode.Holds,
        };
}
