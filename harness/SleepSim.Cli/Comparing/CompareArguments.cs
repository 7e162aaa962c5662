using System.CommandLine;
using System.CommandLine.Parsing;
using SleepSim.Campaigns;
using SleepSim.Harness;
using SleepSim.Reports;
using SleepSim.Scenarios;

namespace SleepSim.Cli;

/// <summary>The options of <c>sleepsim compare</c>, and what they mean.</summary>
internal sealed class CompareArguments
{
    private const int CountMax = 100_000;
    private const int OperationsDefault = 10;

    private readonly Argument<string[]> _paths = new("paths")
    {
        Description = "With --engines scenario files, or folders of them [default: the library]; without it the "
            + "folders of results that 'run' wrote.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _engines = new("--engines")
    {
        Description = "The engines, with commas between; the first is the yardstick.", HelpName = "names",
    };

    private readonly Option<int?> _count = new("--count", "-n")
    {
        Description = "So many generated worlds instead of files.", HelpName = "n",
    };

    private readonly Option<long> _seed = new("--seed")
    {
        Description = "World i of a seed is always the same.", HelpName = "n", DefaultValueFactory = _ => 1,
    };

    private readonly Option<int> _operations = new("--operations")
    {
        Description = "Operations in each generated world.",
        HelpName = "n",
        DefaultValueFactory = _ => OperationsDefault,
    };

    private readonly Option<string[]> _failIf = new("--fail-if")
    {
        Description = "End with 1 when this comes true; may be said several times. A measure ("
            + string.Join(", ", ThresholdMeasure.All.Select(measure => measure.Name))
            + "), one of > >= < <=, and a limit: a time (2s), a number, a percentage of recoveries or runs (5%), or a "
            + "multiple of the first (1.2x).",
        HelpName = "threshold",
    };

    private readonly Option<int?> _jobs = new("--jobs", "-j")
    {
        Description = "Worlds that run at the same time [default: one for each core].", HelpName = "n",
    };

    private readonly Option<string?> _out = new("--out", "-o")
    {
        Description = "Where curves, parts and numbers go as pictures and JSON [default: nowhere].",
        HelpName = "folder",
    };

    private readonly Option<bool> _quiet = new("--quiet") { Description = "No progress." };

    /// <summary>The command they belong to.</summary>
    public Command Command()
    {
        _paths.Validators.Add(result =>
        {
            foreach (Token token in result.Tokens.Where(token => token.Value.StartsWith('-')))
                result.AddError($"There is no option '{token.Value}'.");
        });
        return new Command("compare", "Compare engines in the same worlds, or folders of results, with thresholds.")
        {
            _paths, _engines, _count, _seed, _operations, _failIf, _jobs, _out, _quiet,
        };
    }

    /// <summary>The thresholds.</summary>
    /// <exception cref="BadInputException">One is none.</exception>
    public IReadOnlyList<Threshold> Thresholds(ParseResult parsed) =>
        [.. (parsed.GetValue(_failIf) ?? []).Select(ThresholdParser.Parse)];

    /// <summary>Where pictures go; null for nowhere.</summary>
    public string? Folder(ParseResult parsed, Workshop workshop) =>
        parsed.GetValue(_out) is { } named ? Path.GetFullPath(named, workshop.Here) : null;

    /// <summary>Whether nothing is to be said on the way.</summary>
    public bool Quiet(ParseResult parsed) => parsed.GetValue(_quiet);

    /// <summary>Reads or runs what is compared.</summary>
    /// <exception cref="BadInputException">Something cannot be used.</exception>
    public Comparison Compare(ParseResult parsed, Progress progress, Terminal terminal, Workshop workshop)
    {
        string[] paths = parsed.GetValue(_paths) ?? [];
        if (parsed.GetValue(_engines) is not { } names)
        {
            foreach (Option option in new Option[] { _count, _seed, _operations, _jobs })
            {
                if (parsed.GetResult(option) is { Implicit: false })
                    throw new BadInputException($"{option.Name} has no meaning without --engines.");
            }

            if (paths.Length == 0)
                throw new BadInputException("Found nothing to compare, expected --engines, or folders of results.");
            return ComparedFolders.Read(paths, workshop);
        }

        TestedEngine[] engines = Engines(names, workshop);
        int jobs = Within("--jobs", parsed.GetValue(_jobs) ?? Environment.ProcessorCount, CampaignOrder.JobsMax);
        return parsed.GetValue(_count) is { } count
            ? Generated(parsed, engines, Within("--count", count, CountMax), paths)
                .Run(Title(count, parsed.GetValue(_seed)), jobs, progress, terminal.Interrupted)
            : FromFiles(engines, ScenarioFiles.Read(paths, workshop), jobs, progress, terminal);
    }

    private static Comparison FromFiles(
        TestedEngine[] engines,
        IReadOnlyList<Scenario> scenarios,
        int jobs,
        Progress progress,
        Terminal terminal) =>
        new EngineComparison(engines, scenarios.Count, index => scenarios[index], Cryptography.Real)
            .Run(HumanDuration.Count(scenarios.Count, "scenario", "scenarios"), jobs, progress, terminal.Interrupted);

    // The stand-in gives the same traces, and a campaign checks that it does.
    private EngineComparison Generated(ParseResult parsed, TestedEngine[] engines, int count, string[] paths)
    {
        if (paths.Length > 0)
            throw new BadInputException($"Found '{paths[0]}', expected no files with --count: worlds are generated.");
        long seed = parsed.GetValue(_seed);
        int operations =
            Within("--operations", parsed.GetValue(_operations), ScenarioGenerator.OperationsMax);
        return new EngineComparison(
            engines, count, index => ScenarioGenerator.Generate(seed, index, operations), Cryptography.StandIn);
    }

    private static TestedEngine[] Engines(string text, Workshop workshop)
    {
        string[] names = text.Split(',', StringSplitOptions.TrimEntries);
        if (names.Length > CurvesModel.SeriesMax)
            throw new BadInputException($"--engines: found {names.Length}, expected at most {CurvesModel.SeriesMax}.");
        string? twice = names.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1)?.Key;
        if (twice is not null) throw new BadInputException($"--engines: found '{twice}' twice, expected each once.");
        return [.. names.Select(workshop.Tested)];
    }

    private static string Title(int count, long seed) => FormattableString.Invariant(
        $"{HumanDuration.Count(count, "generated world", "generated worlds")}, seed {seed}");

    private static int Within(string option, int found, int most) => found >= 1 && found <= most
        ? found
        : throw new BadInputException(
            $"{option}: found {found}, expected a number from 1 to {HumanDuration.Count(most)}.");
}
