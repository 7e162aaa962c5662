using System.CommandLine;
using SleepSim.Reports;
using SleepSim.Scenarios;

namespace SleepSim.Cli;

/// <summary><c>sleepsim import</c>: a scenario out of what a real Mac logged.</summary>
internal static class ImportCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(Terminal terminal, Workshop workshop)
    {
        Argument<string> log = new("log") { Description = "What 'pmset -g log' printed, as a file." };
        Option<string> file = new("--out", "-o")
        {
            Description = "The scenario file to write.", HelpName = "file", Required = true,
        };
        Option<bool> verbose = new("--verbose") { Description = "Show every line that is not used, and why." };
        Command command = new("import", "Make a scenario of a Mac's power log.") { log, file, verbose };
        command.SetAction(parsed =>
        {
            string source = parsed.GetRequiredValue(log);
            ImportResult result = Import(source, parsed.GetValue(verbose), terminal, workshop);
            string target = Path.GetFullPath(parsed.GetRequiredValue(file), workshop.Here);
            RunFolder.Writing(target, () =>
            {
                File.WriteAllText(target, ScenarioWriter.Write(result.Scenario));
                return true;
            });
            WriteCounts(result, terminal.Output);
            terminal.Output.WriteLine(
                $"Written to {workshop.Say(target)}: run it with 'sleepsim run {workshop.Say(target)}'.");
            return ExitCode.Holds;
        });
        return command;
    }

    private static ImportResult Import(string source, bool verbose, Terminal terminal, Workshop workshop)
    {
        string path = Path.GetFullPath(source, workshop.Here);
        Action<UnusedLine>? show = verbose
            ? line => terminal.Output.WriteLine($"{workshop.Say(path)}:{line.Line}: not used ({line.Why}): {line.Text}")
            : null;
        try
        {
            return PowerLogImporter.ImportFile(path, show);
        }
        catch (ImportException e)
        {
            throw new BadInputException((e.Problem with { File = workshop.Say(path) }).ToString());
        }
    }

    private static void WriteCounts(ImportResult result, TextWriter output)
    {
        ImportCounts counts = result.Counts;
        output.WriteLine($"{Count(counts.Lines, "line")}, {HumanDuration.Count(counts.Used)} used.");
        foreach ((PowerEventKind kind, int lines) in counts.Events)
            output.WriteLine($"  {HumanDuration.Count(lines),7}  {kind}");
        if (counts.Inferred > 0)
            output.WriteLine(
                $"  {HumanDuration.Count(counts.Inferred),7}  "
                + "beginnings or ends of sleep assumed: the log does not show them");
        foreach ((string why, int lines) in counts.Unused)
            output.WriteLine($"  {HumanDuration.Count(lines),7}  not used: {why}");
        output.WriteLine($"A scenario of {Count(result.Scenario.Timeline.Count, "operation")} over "
            + $"{HumanDuration.Format(LengthOf(result.Scenario).Ticks * TimeSpan.NanosecondsPerTick)}.");
    }

    private static string Count(int count, string one) => HumanDuration.Count(count, one, one + "s");

    private static TimeSpan LengthOf(Scenario scenario) =>
        scenario.Timeline.Select(step => step.End).DefaultIfEmpty(TimeSpan.Zero).Max();
}
