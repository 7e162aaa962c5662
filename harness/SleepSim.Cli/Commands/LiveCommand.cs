using System.CommandLine;
using System.CommandLine.Parsing;
using SleepSim.Live;
using SleepSim.Scenarios;

namespace SleepSim.Cli;

/// <summary><c>sleepsim live</c>: scenarios on a real kernel, in real time, with real tunnels.</summary>
internal static class LiveCommand
{
    private const int JobsMax = 64;

    /// <summary>The command with its options.</summary>
    public static Command Create(Terminal terminal, Workshop workshop)
    {
        Argument<string[]> files = new("files")
        {
            Description = "Scenario files, or folders of them; the library's folder 'live' when left out.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        files.Validators.Add(result =>
        {
            foreach (Token token in result.Tokens.Where(token => token.Value.StartsWith('-')))
                result.AddError($"There is no option '{token.Value}'.");
        });
        Option<string[]> engines = new("--engine", "-e")
        {
            Description = $"An engine; may be said more than once: {string.Join(", ", Names)} [default: all].",
            HelpName = "name",
        };
        Option<int> jobs = new("--jobs", "-j")
        {
            Description = "How many runs at a time, each in a lab of its own; they mostly wait.",
            HelpName = "count",
            DefaultValueFactory = _ => 24,
        };
        Option<string?> reports = CommonOptions.Reports();
        Option<bool> quiet = new("--quiet") { Description = "No progress." };
        Command command = new(
            "live",
            "Play scenarios on this machine's kernel, in real time: sleep is a stopped process without its link. "
            + "Needs Linux and root; nothing leaves the network namespaces it makes and removes.")
        {
            files, engines, jobs, reports, quiet,
        };
        command.SetAction(parsed =>
        {
            IReadOnlyList<LiveEngine> chosen = EnginesOf(parsed.GetValue(engines) ?? []);
            int count = parsed.GetRequiredValue(jobs);
            if (count is < 1 or > JobsMax)
                throw new BadInputException($"--jobs: found {count}, expected 1 to {JobsMax}.");
            IReadOnlyList<Scenario> scenarios = Read(parsed.GetValue(files) ?? [], workshop);
            if (LabRequirements.Missing(chosen.SelectMany(engine => engine.Programs)) is { } missing)
                throw new BadInputException($"Scenarios cannot be played live here. {missing}");
            string folder = Path.Combine(workshop.ReportsFolder(parsed.GetValue(reports)), "live");
            return new LiveBatch(scenarios, chosen, folder, terminal, workshop).Run(count, parsed.GetValue(quiet));
        });
        return command;
    }

    private static IEnumerable<string> Names => LiveEngines.All.Select(engine => engine.Name);

    private static IReadOnlyList<LiveEngine> EnginesOf(string[] names) => names.Length == 0
        ? LiveEngines.All
        : [.. names.Distinct(StringComparer.Ordinal).Select(EngineOf)];

    private static LiveEngine EngineOf(string name) =>
        LiveEngines.All.FirstOrDefault(engine => engine.Name == name)
        ?? throw new BadInputException(
            $"There is no engine '{name}' to play live: expected {Spelling.OneOf(name, Names)}");

    private static IReadOnlyList<Scenario> Read(string[] named, Workshop workshop)
    {
        string[] places = named.Length > 0 ? named : [Path.Combine(workshop.Library(), "live")];
        IReadOnlyList<Scenario> scenarios = ScenarioFiles.Read(places, workshop, LiveRules.Problems);
        string? twice = scenarios.GroupBy(scenario => RunFolder.FileName(scenario.Name))
            .FirstOrDefault(group => group.Count() > 1)?.Key;
        return twice is null
            ? scenarios
            : throw new BadInputException($"Found two scenarios named '{twice}', expected names of their own.");
    }
}
