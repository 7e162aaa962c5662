using System.CommandLine;

namespace SleepSim.Cli;

/// <summary>The options of <c>sleepsim fuzz</c>.</summary>
internal sealed class FuzzSwitches(Workshop workshop)
{
    public const string WorkerName = "--worker";
    public const string NoShrinkName = "--no-shrink";
    public const string SpentName = "--spent";
    public const string AloneName = "--alone";

    public Option<string> Engine { get; } = CommonOptions.Engine(workshop);

    public Option<long?> Count { get; } = new("--count", "-n")
    {
        Description = "How many scenarios. The same command goes on after an interruption, and so does one with more "
            + "of them [default: 1000, without --for].", HelpName = "n",
    };

    public Option<string?> For { get; } = new("--for")
    {
        Description = "How long to go on, such as 8h.", HelpName = "time",
    };

    public Option<int?> Jobs { get; } = new("--jobs", "-j")
    {
        Description = "Scenarios that run at the same time [default: one for each core].", HelpName = "n",
    };

    public Option<long> Seed { get; } = new("--seed")
    {
        Description = "Scenario i of a seed is always the same.", HelpName = "n", DefaultValueFactory = _ => 1,
    };

    public Option<int?> Operations { get; } = new("--operations")
    {
        Description = "Operations in each scenario [default: 10; 20 with --field-bugs].", HelpName = "n",
    };

    public Option<string?> Platform { get; } = new("--platform")
    {
        Description = "The platform of all scenarios: mac-apple-silicon, mac-intel, ios or linux [default: any].",
        HelpName = "name",
    };

    public Option<string[]> Only { get; } = new("--only")
    {
        Description = "The operations there may be, by their names in scenario files, sleeps always among them.",
        HelpName = "names",
        AllowMultipleArgumentsPerToken = true,
    };

    public Option<long?> StopAfter { get; } = new("--stop-after")
    {
        Description = "Stop when so many scenarios violate a rule.", HelpName = "n",
    };

    public Option<string?> Crypto { get; } = new("--crypto")
    {
        Description = "What both ends compute with: 'real' cryptography, or a fast 'stand-in' that gives the same "
            + "traces; one scenario in a hundred is then run with both and compared [default: stand-in, where the "
            + "engine has one].",
        HelpName = "which",
    };

    public Option<string?> Shard { get; } = new("--shard")
    {
        Description = "Only part i of n, to be merged with the others: from 1/n to n/n [default: that of the Slurm "
            + "array task, or of the Kubernetes indexed job with SLEEPSIM_SHARDS completions; else all].",
        HelpName = "i/n",
    };

    public Option<string?> File { get; } = new("--file")
    {
        Description = "The campaign's file [default: reports/out/fuzz/ENGINE/seed-N.campaign].", HelpName = "file",
    };

    public Option<bool> Guided { get; } = new("--guided")
    {
        Description = "Change scenarios that reached something new, and keep those in a folder. What comes next "
            + "depends on what came before: such a campaign has no shards and cannot be merged.",
    };

    public Option<string?> Corpus { get; } = new("--corpus")
    {
        Description = "That folder; processes with other seeds and files may share it [default: beside the file].",
        HelpName = "folder",
    };

    public Option<bool> FieldBugs { get; } = new("--field-bugs")
    {
        Description = "Put each known bug (or that of --engine) into the default engine, and say how many scenarios of "
            + "five seeds, from --seed on, find it; at most --count each [default: 5000].",
    };

    public Option<string?> Reports { get; } = CommonOptions.Reports();

    public Option<string> Patience { get; } = new("--patience")
    {
        Description = "How long a scenario may go on without an end, before the engine is taken to be stuck.",
        HelpName = "time", DefaultValueFactory = _ => "20s",
    };

    public Option<int> Memory { get; } = new("--memory")
    {
        Description = "How much memory may be in use at once, before the engine is taken to be without bounds.",
        HelpName = "MiB", DefaultValueFactory = _ => 2_048,
    };

    public Option<bool> InProcess { get; } = new("--in-process")
    {
        Description = "Run everything in this one process. An engine that loops, eats all memory or overflows the "
            + "stack then ends the campaign; else it ends a worker, is found out, and the campaign goes on.",
    };

    /// <summary>The supervisor's words to its workers.</summary>
    public Option<bool> Worker { get; } = new(WorkerName) { Hidden = true };

    public Option<bool> NoShrink { get; } = new(NoShrinkName) { Hidden = true };

    /// <summary>Milliseconds of <see cref="For"/> that workers before this one had.</summary>
    public Option<long> Spent { get; } = new(SpentName) { Hidden = true };

    public Option<long?> Alone { get; } = new(AloneName) { Hidden = true };

    /// <summary>In the order of the help.</summary>
    public IReadOnlyList<Option> All =>
    [
        Engine, Count, For, Jobs, Seed, Operations, Platform, Only, StopAfter, Crypto, Shard, File, Guided, Corpus,
        FieldBugs, Patience, Memory, InProcess, Worker, NoShrink, Spent, Alone, Reports,
    ];
}
