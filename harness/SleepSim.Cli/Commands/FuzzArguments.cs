using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using SleepSim.Campaigns;
using SleepSim.FieldBugs;
using SleepSim.Harness;
using SleepSim.Reports;
using SleepSim.Scenarios;

namespace SleepSim.Cli;

/// <summary>Reads the arguments of <c>sleepsim fuzz</c>.</summary>
internal sealed class FuzzArguments(FuzzSwitches given, ParseResult parsed, Terminal terminal, Workshop workshop)
{
    private const int CountDefault = 1_000;
    private const int OperationsDefault = 10;
    private const int MemoryMax = 1_000_000;
    private const string Real = "real";
    private const string StandIn = "stand-in";

    private static readonly (string Name, Platform Platform)[] Platforms =
        [.. Enum.GetValues<Platform>().Select(one => (JsonNamingPolicy.KebabCaseLower.ConvertName($"{one}"), one))];

    private long Seed => parsed.GetValue(given.Seed);

    private int Jobs =>
        (int)Within("--jobs", parsed.GetValue(given.Jobs) ?? Environment.ProcessorCount, CampaignOrder.JobsMax);

    private string Reports => workshop.ReportsFolder(parsed.GetValue(given.Reports));

    /// <summary>The engine.</summary>
    /// <exception cref="BadInputException">There is none of that name.</exception>
    public TestedEngine Engine() => workshop.Tested(parsed.GetRequiredValue(given.Engine));

    /// <summary>The same without what is said of them.</summary>
    public FuzzArguments Quietly() => new(given, parsed, terminal with { Error = TextWriter.Null }, workshop);

    /// <summary>What a scenario may take.</summary>
    /// <exception cref="BadInputException">Something cannot be used.</exception>
    public RunLimits Limits() => new(
        Time("--patience", parsed.GetRequiredValue(given.Patience)) ?? TimeSpan.Zero,
        Within("--memory", parsed.GetValue(given.Memory), MemoryMax) * 1024 * 1024);

    /// <summary>A plain campaign.</summary>
    /// <exception cref="BadInputException">Something cannot be used.</exception>
    public FuzzOptions Campaign()
    {
        TestedEngine engine = Engine();
        bool guided = parsed.GetValue(given.Guided);
        if (guided) Refuse("--guided", given.Shard);
        else Refuse("a campaign without --guided", given.Corpus);
        CampaignPlan plan =
            new(engine.Name, Seed, Generation(OperationsDefault), Crypto(parsed.GetValue(given.Crypto), engine))
            {
                Guided = guided,
            };
        Shard shard = guided ? Shard.Whole : ShardOf(parsed.GetValue(given.Shard), terminal, workshop);
        TimeSpan? time = Time("--for", parsed.GetValue(given.For));
        long? count = parsed.GetValue(given.Count) ?? (time is null ? CountDefault : null);
        CampaignOrder order = new()
        {
            Count = count is { } wanted ? Within("--count", wanted, CampaignOrder.CountMax) : null,
            Time = time is { } all ? all - TimeSpan.FromMilliseconds(parsed.GetValue(given.Spent)) : null,
            Jobs = Jobs,
            StopAfter = parsed.GetValue(given.StopAfter) is { } most
                ? Within("--stop-after", most, CampaignOrder.CountMax)
                : null,
        };
        string part = guided ? ".guided" : shard.IsWhole ? "" : string.Create(
            CultureInfo.InvariantCulture, $".shard-{shard.Number}-of-{shard.Of}");
        string usual = Path.Combine(
            Reports,
            "fuzz",
            RunFolder.FileName(engine.Name),
            string.Create(CultureInfo.InvariantCulture, $"seed-{Seed}{part}{FuzzOptions.Extension}"));
        string file = parsed.GetValue(given.File) is { } named ? Path.GetFullPath(named, workshop.Here) : usual;
        string corpus = parsed.GetValue(given.Corpus) is { } folder
            ? Path.GetFullPath(folder, workshop.Here)
            : file + ".corpus";
        if (guided) order = order with { Corpus = corpus };
        return new FuzzOptions(plan, shard, order, file) { Shrinks = !parsed.GetValue(given.NoShrink) };
    }

    /// <summary>A hunt for known bugs.</summary>
    /// <exception cref="BadInputException">Something cannot be used.</exception>
    public FieldBugsOptions FieldBugs()
    {
        Refuse(
            "--field-bugs", given.For, given.Shard, given.File, given.StopAfter, given.Guided, given.Corpus);
        TestedEngine healthy = workshop.Tested(Workshop.DefaultEngine);
        long count = parsed.GetValue(given.Count) ?? FieldBugsOptions.CountDefault;
        HuntPlan plan = new(
            healthy,
            Generation(FieldBugsOptions.OperationsDefault),
            Crypto(parsed.GetValue(given.Crypto), healthy),
            (int)Within("--count", count, int.MaxValue - 1));
        string folder = Path.Combine(
            Reports, "fuzz", "field-bugs", string.Create(CultureInfo.InvariantCulture, $"seed-{Seed}"));
        return new FieldBugsOptions(Bugs(), plan, Seed, Jobs, folder);
    }

    private IReadOnlyList<FieldBug> Bugs()
    {
        if (!IsGiven(given.Engine)) return workshop.Bugs;
        string id = parsed.GetRequiredValue(given.Engine);
        FieldBug[] named =
            [.. workshop.Bugs.Where(bug => string.Equals(bug.Id, id, StringComparison.OrdinalIgnoreCase))];
        return named.Length > 0
            ? named
            : throw new BadInputException(
                $"--engine: found '{id}', expected {Spelling.OneOf(id, workshop.Bugs.Select(bug => bug.Id))}");
    }

    private bool IsGiven(Option option) => parsed.GetResult(option) is { Implicit: false };

    private void Refuse(string with, params ReadOnlySpan<Option> options)
    {
        foreach (Option option in options)
        {
            if (IsGiven(option)) throw new BadInputException($"{option.Name} has no meaning with {with}.");
        }
    }

    private GenerationOptions Generation(int usual)
    {
        long operations = Within(
            "--operations", parsed.GetValue(given.Operations) ?? usual, ScenarioGenerator.OperationsMax);
        try
        {
            GenerationOptions options = new()
            {
                Operations = (int)operations,
                Platform = PlatformOf(parsed.GetValue(given.Platform)),
                Only = parsed.GetValue(given.Only) ?? [],
            };
            ScenarioGenerator.Generate(Seed, 0, options);
            return options;
        }
        catch (ArgumentException e)
        {
            throw new BadInputException($"--only: {e.Message.Split(" (Parameter")[0]}");
        }
    }

    private static Platform? PlatformOf(string? name)
    {
        if (name is null) return null;
        foreach ((string known, Platform platform) in Platforms)
        {
            if (known == name) return platform;
        }

        throw new BadInputException(
            $"--platform: found '{name}', expected {Spelling.OneOf(name, Platforms.Select(one => one.Name))}");
    }

    private static Cryptography Crypto(string? name, TestedEngine engine) => name switch
    {
        null => engine.HasStandIn ? Cryptography.StandIn : Cryptography.Real,
        Real => Cryptography.Real,
        StandIn when engine.HasStandIn => Cryptography.StandIn,
        StandIn => throw new BadInputException(
            $"--crypto: found '{StandIn}', expected '{Real}': the engine '{engine.Name}' has a protocol of its own."),
        _ => throw new BadInputException($"--crypto: found '{name}', expected '{Real}' or '{StandIn}'."),
    };

    private static Shard ShardOf(string? asked, Terminal terminal, Workshop workshop)
    {
        if (asked is not null)
        {
            return Shard.TryParse(asked, out Shard shard)
                ? shard
                : throw new BadInputException($"--shard: found '{asked}', expected i/n with i from 1 to n, as in 2/4.");
        }

        try
        {
            if (ShardFinder.Find(workshop.Environment) is not var (found, where)) return Shard.Whole;
            terminal.Error.WriteLine($"Shard {found} {where}.");
            return found;
        }
        catch (FormatException e)
        {
            throw new BadInputException(e.Message);
        }
    }

    private static TimeSpan? Time(string option, string? text) => text switch
    {
        null => null,
        _ when DurationText.TryParse(text, out TimeSpan time) && time > TimeSpan.Zero => time,
        _ => throw new BadInputException($"{option}: found '{text}', expected a duration such as 8h, 90s or 1h30m."),
    };

    private static long Within(string option, long found, long most) => found >= 1 && found <= most
        ? found
        : throw new BadInputException(
            $"{option}: found {found}, expected a number from 1 to {HumanDuration.Count(most)}.");
}
