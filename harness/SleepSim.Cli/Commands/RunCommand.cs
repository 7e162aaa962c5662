using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SleepSim.Contract;
using SleepSim.Harness;
using SleepSim.Scenarios;

namespace SleepSim.Cli;

/// <summary><c>sleepsim run</c>: scenarios against one engine, judged, measured and drawn.</summary>
internal static class RunCommand
{
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
        Command command = new("run", "Run scenarios against one engine: verdict, recovery times, pictures.")
        {
            files, engine, reports, quiet, noRecord,
        };
        command.SetAction(parsed =>
        {
            ITunnelEngineFactory chosen = workshop.Engine(parsed.GetRequiredValue(engine));
            IReadOnlyList<Scenario> scenarios = ScenarioFiles.Read(parsed.GetValue(files) ?? [], workshop);
            string? folder = parsed.GetValue(noRecord) ? null : workshop.ReportsFolder(parsed.GetValue(reports));
            return Run(scenarios, chosen, folder, parsed.GetValue(quiet), terminal, workshop);
        });
        return command;
    }

    /// <summary>The main command: the whole library with the default engine.</summary>
    public static int RunLibrary(Terminal terminal, Workshop workshop) => Run(
        ScenarioFiles.Read([], workshop),
        workshop.Engine(Workshop.DefaultEngine),
        workshop.ReportsFolder(asked: null),
        quiet: false,
        terminal,
        workshop);

    private static int Run(
        IReadOnlyList<Scenario> scenarios,
        ITunnelEngineFactory engine,
        string? folder,
        bool quiet,
        Terminal terminal,
        Workshop workshop)
    {
        ScenarioRunner runner = new(engine, folder);
        string[] names = FolderNames(scenarios);
        Progress progress = new(terminal, quiet);
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
        RunTable.Write(finished, terminal);
        ViolationStory.Write(finished, terminal.Output, workshop);
        Surprises.Write(finished, terminal.Output);
        Assumptions.Write([.. finished.Select(report => report.Result.Scenario)], terminal.Output);
        EventOrders.Write([.. finished.Select(report => report.Result)], terminal.Output);
        terminal.Output.WriteLine();
        terminal.Output.WriteLine(Closing(finished, scenarios.Count, engine.Name));
        if (folder is not null)
        {
            progress.Say($"Reports: {workshop.Say(Path.Combine(folder, RunFolder.FileName(engine.Name)))}");
        }
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
