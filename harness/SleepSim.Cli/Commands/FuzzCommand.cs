using System.CommandLine;
using SleepSim.Contract;
using SleepSim.Reports;

namespace SleepSim.Cli;

/// <summary><c>sleepsim fuzz</c>: random scenarios; what fails is shrunk to a file a person can read.</summary>
internal static class FuzzCommand
{
    private const int CountMax = 100_000_000;
    private const int JobsMax = 1_024;
    private const int OperationsMax = 1_000;

    /// <summary>The command with its options.</summary>
    public static Command Create(Terminal terminal, Workshop workshop)
    {
        Option<int> count = new("--count", "-n")
        {
            Description = "How many scenarios.", HelpName = "n", DefaultValueFactory = _ => 1_000,
        };
        Option<string> engine = CommonOptions.Engine(workshop);
        Option<long> seed = new("--seed")
        {
            Description = "Scenario i of a seed is always the same.", HelpName = "n", DefaultValueFactory = _ => 1,
        };
        Option<int> operations = new("--operations")
        {
            Description = "Operations in each scenario.", HelpName = "n", DefaultValueFactory = _ => 10,
        };
        Option<int?> jobs = new("--jobs", "-j")
        {
            Description = "Scenarios that run at the same time [default: one for each core].", HelpName = "n",
        };
        Option<string?> reports = CommonOptions.Reports();
        const string Job = "Run random scenarios; shrink what fails to a file that replays without the seed.";
        Command command = new("fuzz", Job)
        {
            count, engine, seed, operations, jobs, reports,
        };
        command.SetAction(parsed =>
        {
            ITunnelEngineFactory chosen = workshop.Engine(parsed.GetRequiredValue(engine));
            FuzzOptions options = new(
                Within("--count", parsed.GetValue(count), CountMax),
                parsed.GetValue(seed),
                Within("--operations", parsed.GetValue(operations), OperationsMax),
                Within("--jobs", parsed.GetValue(jobs) ?? Environment.ProcessorCount, JobsMax),
                Path.Combine(
                    workshop.ReportsFolder(parsed.GetValue(reports)), "fuzz", RunFolder.FileName(chosen.Name)));
            return Run(chosen, options, terminal, workshop);
        });
        return command;
    }

    private static int Run(ITunnelEngineFactory engine, FuzzOptions options, Terminal terminal, Workshop workshop)
    {
        Progress progress = new(terminal);
        FuzzCampaign campaign = new(engine, options, terminal, progress);
        FuzzTally tally = campaign.Run();
        string speed = tally.Describe(progress.Elapsed);
        IReadOnlyList<FuzzFailure> failures = campaign.Shrink(tally);
        progress.Finish();
        progress.Say(speed);
        WriteFailures(failures, terminal.Output, workshop);
        terminal.Output.WriteLine(Closing(engine.Name, options, tally));
        if (failures.FirstOrDefault(failure => !failure.Verified) is { } broken)
        {
            throw new InvalidOperationException(
                $"{broken.File} does not replay to the violation of {broken.Rule} and the hash it was written with.");
        }

        if (tally.Failing > 0) return ExitCode.Violated;
        if (tally.Ran < options.Count) return ExitCode.Interrupted;
        return tally.Unjudged == tally.Ran ? ExitCode.NotJudged : ExitCode.Holds;
    }

    private static void WriteFailures(IReadOnlyList<FuzzFailure> failures, TextWriter output, Workshop workshop)
    {
        foreach (FuzzFailure failure in failures)
        {
            string steps = HumanDuration.Count(failure.Scenario.Timeline.Count, "operation", "operations");
            output.WriteLine($"{failure.Rule}, shrunk to {steps}, hash {failure.Result.Hash}");
            ViolationStory.WriteFindings(failure.Result, output);
            ViolationStory.WriteSymptoms(failure.Result, output);
            output.WriteLine($"  scenario {workshop.Say(failure.File)}");
            output.WriteLine($"  replay   {workshop.ReplayCommand(failure.File, failure.Result.Engine)}");
            output.WriteLine();
        }
    }

    private static string Closing(string engine, FuzzOptions options, FuzzTally tally)
    {
        string line = $"{engine}, seed {options.Seed}: {HumanDuration.Count(tally.Ran)} of "
            + $"{HumanDuration.Count(options.Count, "scenario", "scenarios")} run, {tally.Simulated} simulated, "
            + $"{HumanDuration.Count(tally.Failing)} violate something";
        if (tally.Failing > 0) line += $" ({string.Join(' ', tally.First.Select(first => first.Rule))})";
        if (tally.Unjudged > 0) line += $", {HumanDuration.Count(tally.Unjudged)} not judged in part";
        return line + ".";
    }

    private static int Within(string option, int found, int most) => found >= 1 && found <= most
        ? found
        : throw new BadInputException(
            $"{option}: found {found}, expected a number from 1 to {HumanDuration.Count(most)}.");
}
