using System.CommandLine;
using SleepSim.Campaigns;
using SleepSim.Harness;
using SleepSim.Reports;

namespace SleepSim.Cli;

/// <summary><c>sleepsim study forum</c>: the designs of the forum thread in the same worlds, as a page.</summary>
internal static class StudyCommand
{
    private const int CountDefault = 1_000;
    private const int CountMax = 100_000;
    private const string Real = "real";
    private const string StandIn = "stand-in";

    private static readonly string[] Engines = ["naive", "disconnect-on-sleep", "wait-for-path", "resilient"];

    /// <summary>The command with its one study.</summary>
    public static Command Create(Terminal terminal, Workshop workshop)
    {
        Option<int> count = new("--count", "-n")
        {
            Description = "How many worlds, the same for each design.",
            HelpName = "n",
            DefaultValueFactory = _ => CountDefault,
        };
        Option<long> seed = new("--seed")
        {
            Description = "World i of a seed is always the same.", HelpName = "n", DefaultValueFactory = _ => 1,
        };
        Option<int?> jobs = new("--jobs", "-j")
        {
            Description = "Worlds that run at the same time [default: one for each core].", HelpName = "n",
        };
        Option<string> crypto = new("--crypto")
        {
            Description = "What both ends compute with: 'real' cryptography, or a fast 'stand-in' that gives the same "
                + "traces.",
            HelpName = "which",
            DefaultValueFactory = _ => Real,
        };
        Option<string?> folder = new("--out", "-o")
        {
            Description = "Where the page goes [default: reports/out/study/forum].", HelpName = "folder",
        };
        Option<bool> quiet = new("--quiet") { Description = "No progress." };
        Command forum = new(
            "forum", "The four designs of Apple's forum thread 770262 in a thousand worlds: a page that answers it.")
        {
            count, seed, jobs, crypto, folder, quiet,
        };
        forum.SetAction(parsed => Run(
            new StudyOptions(
                [.. Engines.Select(workshop.Tested)],
                parsed.GetValue(seed),
                Within("--count", parsed.GetValue(count), CountMax),
                Within("--jobs", parsed.GetValue(jobs) ?? Environment.ProcessorCount, CampaignOrder.JobsMax),
                CryptographyOf(parsed.GetRequiredValue(crypto)),
                parsed.GetValue(folder) is { } named
                    ? Path.GetFullPath(named, workshop.Here)
                    : Path.Combine(workshop.ReportsFolder(asked: null), "study", "forum")),
            new Progress(terminal, parsed.GetValue(quiet)),
            terminal,
            workshop));
        Command study = new("study", "Answer a question with many runs, as a page to read.");
        study.Subcommands.Add(forum);
        return study;
    }

    private static int Run(StudyOptions options, Progress progress, Terminal terminal, Workshop workshop)
    {
        StudyData data = new ForumStudy(options, terminal, workshop, progress).Run();
        if (data.Worlds == 0)
        {
            progress.Finish();
            terminal.Error.WriteLine("Interrupted before the first world was done: nothing is written.");
            return ExitCode.Interrupted;
        }

        StudyFolder.Write(options.Folder, data);
        progress.Finish();
        ComparisonTable.Write(
            [.. data.Engines.Select(engine => SeriesMeasures.Of(engine.Series))], terminal);
        terminal.Output.WriteLine();
        if (data.Worlds < data.Wanted)
        {
            terminal.Output.WriteLine(
                $"Interrupted: {HumanDuration.Count(data.Worlds)} of {HumanDuration.Count(data.Wanted)} worlds.");
        }

        terminal.Output.WriteLine($"Page: {workshop.Say(Path.Combine(options.Folder, StudyFolder.PageName))}");
        progress.Say(FormattableString.Invariant($"Took {progress.Elapsed.TotalSeconds:0.0} s."));
        // Designs are compared, none is on trial: that some fail is what the study is about.
        return data.Worlds < data.Wanted ? ExitCode.Interrupted : ExitCode.Holds;
    }

    private static Cryptography CryptographyOf(string name) => name switch
    {
        Real => Cryptography.Real,
        StandIn => Cryptography.StandIn,
        _ => throw new BadInputException($"--crypto: found '{name}', expected '{Real}' or '{StandIn}'."),
    };

    private static int Within(string option, int found, int most) => found >= 1 && found <= most
        ? found
        : throw new BadInputException(
            $"{option}: found {found}, expected a number from 1 to {HumanDuration.Count(most)}.");
}
