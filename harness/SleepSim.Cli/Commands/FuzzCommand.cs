using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using SleepSim.Campaigns;
using SleepSim.Harness;
using SleepSim.Reports;
using SleepSim.Scenarios;

namespace SleepSim.Cli;

/// <summary><c>sleepsim fuzz</c>: random scenarios; what fails is shrunk to a file a person can read.</summary>
internal static class FuzzCommand
{
    private const int CountDefault = 1_000;
    private const string Real = "real";
    private const string StandIn = "stand-in";

    private static readonly (string Name, Platform Platform)[] Platforms =
        [.. Enum.GetValues<Platform>().Select(one => (JsonNamingPolicy.KebabCaseLower.ConvertName($"{one}"), one))];

    /// <summary>The command with its options.</summary>
    public static Command Create(Terminal terminal, Workshop workshop)
    {
        FuzzSwitches given = new(workshop);
        const string Job = "Run random scenarios; shrink what fails to a file that replays without the seed.";
        Command command = new("fuzz", Job);
        foreach (Option option in given.All) command.Options.Add(option);
        command.SetAction(parsed =>
        {
            TestedEngine engine = workshop.Tested(parsed.GetRequiredValue(given.Engine));
            FuzzOptions options = Read(given, parsed, engine, terminal, workshop);
            return new FuzzRun(engine, options, terminal, workshop).Run();
        });
        return command;
    }

    private static FuzzOptions Read(
        FuzzSwitches given, ParseResult parsed, TestedEngine engine, Terminal terminal, Workshop workshop)
    {
        long seed = parsed.GetValue(given.Seed);
        Cryptography cryptography = Crypto(parsed.GetValue(given.Crypto), engine);
        CampaignPlan plan = new(engine.Name, seed, Generation(given, parsed), cryptography);
        Shard shard = ShardOf(parsed.GetValue(given.Shard), terminal, workshop);
        TimeSpan? time = Time(parsed.GetValue(given.For));
        long? count = parsed.GetValue(given.Count) ?? (time is null ? CountDefault : null);
        CampaignOrder order = new()
        {
            Count = count is { } wanted ? Within("--count", wanted, CampaignOrder.CountMax) : null,
            Time = time,
            Jobs = (int)Within(
                "--jobs", parsed.GetValue(given.Jobs) ?? Environment.ProcessorCount, CampaignOrder.JobsMax),
            StopAfter = parsed.GetValue(given.StopAfter) is { } most
                ? Within("--stop-after", most, CampaignOrder.CountMax)
                : null,
        };
        string reports = workshop.ReportsFolder(parsed.GetValue(given.Reports));
        string part = shard.IsWhole ? "" : string.Create(
            CultureInfo.InvariantCulture, $".shard-{shard.Number}-of-{shard.Of}");
        string usual = Path.Combine(
            reports,
            "fuzz",
            RunFolder.FileName(engine.Name),
            string.Create(CultureInfo.InvariantCulture, $"seed-{seed}{part}{FuzzOptions.Extension}"));
        string file = parsed.GetValue(given.File) is { } named ? Path.GetFullPath(named, workshop.Here) : usual;
        return new FuzzOptions(plan, shard, order, file);
    }

    private static GenerationOptions Generation(FuzzSwitches given, ParseResult parsed)
    {
        long operations = Within("--operations", parsed.GetValue(given.Operations), ScenarioGenerator.OperationsMax);
        try
        {
            GenerationOptions options = new()
            {
                Operations = (int)operations,
                Platform = PlatformOf(parsed.GetValue(given.Platform)),
                Only = parsed.GetValue(given.Only) ?? [],
            };
            ScenarioGenerator.Generate(parsed.GetValue(given.Seed), 0, options);
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

    private static TimeSpan? Time(string? text) => text switch
    {
        null => null,
        _ when DurationText.TryParse(text, out TimeSpan time) && time > TimeSpan.Zero => time,
        _ => throw new BadInputException($"--for: found '{text}', expected a duration such as 8h, 90s or 1h30m."),
    };

    private static long Within(string option, long found, long most) => found >= 1 && found <= most
        ? found
        : throw new BadInputException(
            $"{option}: found {found}, expected a number from 1 to {HumanDuration.Count(most)}.");
}
