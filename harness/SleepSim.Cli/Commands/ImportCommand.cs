using System.CommandLine;
using SleepSim.Reports;
using SleepSim.Scenarios;

namespace SleepSim.Cli;

/// <summary><c>sleepsim import</c>: a scenario out of what a real machine logged.</summary>
internal static class ImportCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(Terminal terminal, Workshop workshop)
    {
        Argument<string> log = new("log")
        {
            Description = "What 'pmset -g log' printed, 'log show' with lines of powerd or nesessionmanager, or a VPN "
                + "provider's log of its sleep and wake calls, as a file.",
        };
        Option<string> file = new("--out", "-o")
        {
            Description = "The scenario file to write.", HelpName = "file", Required = true,
        };
        Option<bool> verbose = new("--verbose") { Description = "Show every line that is not used, and why." };
        Command command = new("import", "Make a scenario of a real machine's log.") { log, file, verbose };
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
            WriteCounts(result, workshop.Say(Path.GetFullPath(source, workshop.Here)), terminal.Output);
            WriteTimings(result.Timings, terminal.Output);
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
            return LogImporter.ImportFile(path, show);
        }
        catch (ImportException e)
        {
            throw new BadInputException((e.Problem with { File = workshop.Say(path) }).ToString());
        }
    }

    private static void WriteCounts(ImportResult result, string source, TextWriter output)
    {
        ImportCounts counts = result.Counts;
        output.WriteLine($"Read {source} as {LogKinds.Say(result.Kind)}.");
        output.WriteLine($"{Count(counts.Lines, "line")}, {HumanDuration.Count(counts.Used)} used.");
        foreach ((LogEventKind kind, int found) in counts.Events)
            output.WriteLine($"  {HumanDuration.Count(found),7}  {kind}");
        WriteUnlessNone(counts.AssumedSleeps, "times it fell asleep assumed: the log does not show them");
        WriteUnlessNone(counts.AssumedWakes, "full wakes assumed: the log does not show them");
        WriteUnlessNone(counts.ClockSteps, "times the clock was set");
        WriteUnlessNone(counts.OutOfOrder, "events put in the order of time");
        foreach ((string why, int lines) in counts.Unused)
            WriteUnlessNone(lines, $"not used: {why}");
        output.WriteLine($"A scenario of {Count(result.Scenario.Timeline.Count, "operation")} over "
            + $"{HumanDuration.Format(LengthOf(result.Scenario).Ticks * TimeSpan.NanosecondsPerTick)}.");

        void WriteUnlessNone(int count, string what)
        {
            if (count > 0)
                output.WriteLine($"  {HumanDuration.Count(count),7}  {what}");
        }
    }

    /// <summary>What the log says of deadlines stands in the scenario's host, and here beside the model's.</summary>
    private static void WriteTimings(IReadOnlyList<SessionTiming> timings, TextWriter output)
    {
        var model = new HostProfile();
        foreach (SessionTiming timing in timings)
        {
            TimeSpan? assumed = timing.State switch
            {
                "Starting" when timing.Timeout is not null => model.StartDeadline,
                "Stopping" when timing.Timeout is not null => model.StopDeadline,
                SessionTiming.PluginLaunch => model.ProviderLaunch,
                _ => null,
            };
            string what = timing.TimedOut ? " timed out after" : timing.Timeout is not null ? " may take" : " took";
            string time = DurationText.Format(timing.Timeout ?? timing.Duration ?? TimeSpan.Zero);
            string beside = assumed is { } length ? $" (the model: {DurationText.Format(length)})" : "";
            output.WriteLine($"  line {timing.Line}: {timing.State}{what} {time}{beside}");
        }
    }

    private static string Count(int count, string one) => HumanDuration.Count(count, one, one + "s");

    private static TimeSpan LengthOf(Scenario scenario) =>
        scenario.Timeline.Select(step => step.End).DefaultIfEmpty(TimeSpan.Zero).Max();
}
