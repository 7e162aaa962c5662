using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SleepSim.Contract;
using SleepSim.Harness;
using SleepSim.Reports;
using SleepSim.Scenarios;
using Outcome = SleepSim.Harness.Outcome;

namespace SleepSim.Cli;

/// <summary><c>sleepsim run</c>: scenarios against one engine, judged, measured and drawn.</summary>
internal static class RunCommand
{
    // A picture takes most of a tenth of a second, longer than most runs; the whole library is still drawn.
    internal const int DrawnMax = 300;

    /// <summary>The command with its options.</summary>
    public static Command Create(Terminal terminal, Workshop workshop)
    {
        Argument<string[]> files = new("files")
        {
            Description = "Scenario files, or folders of them; the whole library when left out.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        files.Validators.Add(result =>
        {
            foreach (Token token in result.Tokens.Where(token => token.Value.StartsWith('-')))
                result.AddError($"There is no option '{token.Value}'.");
        });
        Option<string> engine = CommonOptions.Engine(workshop);
        Option<string?> reports = CommonOptions.Reports();
        Option<bool> quiet = new("--quiet") { Description = "No progress." };
        Option<bool> noRecord = new("--no-record") { Description = "Judge and measure only: write no files." };
        ReportFileOptions fileOptions = new();
        Option<string?> pictures = Pictures();
        Option<string?> theme = new("--theme")
        {
            Description = "The paper of the pictures: light or dark [default: light].", HelpName = "paper",
        };
        Command command = new("run", "Run scenarios against one engine: verdict, recovery times, pictures.")
        {
            files, engine, reports, pictures, theme,
            fileOptions.Page, fileOptions.JUnit, fileOptions.Markdown,
            quiet, noRecord,
        };
        command.SetAction(parsed =>
        {
            ITunnelEngineFactory chosen = workshop.Engine(parsed.GetRequiredValue(engine));
            IReadOnlyList<Scenario> scenarios = ScenarioFiles.Read(parsed.GetValue(files) ?? [], workshop);
            string? folder = parsed.GetValue(noRecord) ? null : workshop.ReportsFolder(parsed.GetValue(reports));
            RunOptions options = new(folder, parsed.GetValue(quiet))
            {
                Pictures = PicturesOf(parsed.GetValue(pictures)),
                Theme = ThemeOf(parsed.GetValue(theme)),
                Files = fileOptions.Of(parsed),
            };
            if (options.Files.TakesOutput)
                throw new BadInputException("Found '-', expected a file: the output is for the table.");
            return Run(scenarios, chosen, options, terminal, workshop);
        });
        return command;
    }

    /// <summary>The main command: the whole library with the default engine.</summary>
    public static int RunLibrary(Terminal terminal, Workshop workshop) => Run(
        ScenarioFiles.Read([], workshop),
        workshop.Engine(Workshop.DefaultEngine),
        new RunOptions(workshop.ReportsFolder(asked: null), Quiet: false),
        terminal,
        workshop);

    private static int Run(
        IReadOnlyList<Scenario> scenarios,
        ITunnelEngineFactory engine,
        RunOptions options,
        Terminal terminal,
        Workshop workshop)
    {
        PictureChoice pictures =
            options.Pictures ?? (scenarios.Count > DrawnMax ? PictureChoice.Failed : PictureChoice.All);
        ScenarioRunner runner = new(engine, options.Folder, new PicturePlan(pictures, options.Theme));
        string[] names = FolderNames(scenarios);
        Progress progress = new(terminal, options.Quiet);
        int done = 0;
        RunReport?[] reports = Batch.Run(scenarios.Count, Environment.ProcessorCount, i =>
        {
            RunReport report = runner.Run(scenarios[i], names[i]);
            int count = Interlocked.Increment(ref done);
            progress.Show(() => $"{count} of {scenarios.Count} scenarios, the last: {scenarios[i].Name}");
            return report;
        }, terminal.Interrupted);
        progress.Finish();

        RunReport[] finished = [.. reports.OfType<RunReport>()];
        IReadOnlyList<ReportedRun> runs = ReportedRuns.Of(finished, workshop);
        RunTable.Write(runs, terminal);
        ViolationStory.Write(finished, terminal.Output, workshop);
        Surprises.Write(finished, terminal.Output);
        Assumptions.Write([.. finished.Select(report => report.Result.Scenario)], terminal.Output);
        EventOrders.Write([.. finished.Select(report => report.Result)], terminal.Output);
        terminal.Output.WriteLine();
        terminal.Output.WriteLine(Closing(finished, scenarios.Count, engine.Name));
        ReportSection? coverage = CoverageSection.Of([.. finished.Select(report => report.Result)]);
        ReportFiles files = FilesOf(options, engine.Name, scenarios.Count) with
        {
            Sections = coverage is null ? [] : [coverage],
        };
        files.Write(runs, Interrupted(finished.Length, scenarios.Count), terminal, workshop);
        if (options.Folder is { } folder)
        {
            progress.Say($"Reports: {workshop.Say(FolderOf(folder, engine.Name))}");
            if (options.Pictures is null && pictures == PictureChoice.Failed) progress.Say(
                $"Of more than {DrawnMax} runs only those are drawn that violate something; --pictures all draws all.");
        }

        if (files.Page is { } page) progress.Say($"To open and to attach: {workshop.Say(page)}");
        progress.Say(string.Create(CultureInfo.InvariantCulture, $"Took {progress.Elapsed.TotalSeconds:0.0} s."));
        return Code(finished, finished.Length < scenarios.Count);
    }

    /// <summary>The exit code of some runs.</summary>
    internal static int Code(IReadOnlyList<RunReport> reports, bool interrupted)
    {
        Outcome worst = reports.Count == 0 ? Outcome.Holds : reports.Max(report => report.Result.Verdict.Outcome);
        if (worst == Outcome.Violated) return ExitCode.Violated;
        if (interrupted) return ExitCode.Interrupted;
        return worst == Outcome.NotJudged ? ExitCode.NotJudged : ExitCode.Holds;
    }

    // Beside the folders of the runs, unless there are so many that it takes long.
    private static ReportFiles FilesOf(RunOptions options, string engine, int count) =>
        options.Files.Page is null && options.Folder is { } folder && count <= DrawnMax
            ? options.Files with { Page = Path.Combine(FolderOf(folder, engine), "report.html") }
            : options.Files;

    private static string FolderOf(string folder, string engine) =>
        Path.Combine(folder, RunFolder.FileName(engine));

    private static Option<string?> Pictures() => new("--pictures")
    {
        Description = "Which runs are drawn: all, failed or none "
            + $"[default: all; of more than {DrawnMax} runs only the failed].",
        HelpName = "which",
    };

    private static PictureChoice? PicturesOf(string? which) => which switch
    {
        null => null,
        "all" => PictureChoice.All,
        "failed" => PictureChoice.Failed,
        "none" => PictureChoice.None,
        _ => throw new BadInputException($"--pictures: found '{which}', expected 'all', 'failed' or 'none'."),
    };

    private static Theme ThemeOf(string? paper) => paper switch
    {
        null or "light" => Theme.Light,
        "dark" => Theme.Dark,
        _ => throw new BadInputException($"--theme: found '{paper}', expected 'light' or 'dark'."),
    };

    private static string[] Interrupted(int finished, int wanted) => finished == wanted
        ? []
        : [$"{HumanDuration.Count(wanted - finished)} of {HumanDuration.Count(wanted)} scenarios: interrupted"];

    private static string Closing(RunReport[] finished, int wanted, string engine)
    {
        int holds = finished.Count(report => report.Result.Verdict.Outcome == Outcome.Holds);
        int violated = finished.Count(report => report.Result.Verdict.Outcome == Outcome.Violated);
        int unjudged = finished.Length - holds - violated;
        string line = $"{engine}: {holds} of {wanted} hold";
        if (violated > 0) line += $", {violated} violated";
        if (unjudged > 0) line += $", {unjudged} not judged";
        if (finished.Length < wanted) line += $", {wanted - finished.Length} not run (interrupted)";
        return line + ".";
    }

    // Two scenarios of one name each get a folder of their own.
    private static string[] FolderNames(IReadOnlyList<Scenario> scenarios)
    {
        SortedSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        string[] names = new string[scenarios.Count];
        for (int i = 0; i < names.Length; i++)
        {
            string name = RunFolder.FileName(scenarios[i].Name);
            names[i] = name;
            for (int copy = 2; !taken.Add(names[i]); copy++)
                names[i] = string.Create(CultureInfo.InvariantCulture, $"{name}-{copy}");
        }

        return names;
    }
}
