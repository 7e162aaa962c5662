using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.Scenarios;

/// <summary>Draws scenarios that are legal by construction.</summary>
public static class ScenarioGenerator
{
    /// <summary>The most operations a generated scenario may have.</summary>
    public const int OperationsMax = 1000;

    // Nothing here is sized: FsCheck's size grows with the number of the test, and a scenario must not depend on that.
    private const int Size = 1;

    private static readonly Gen<int> _number = Gen.Choose(0, int.MaxValue - 1);

    // Built once: FsCheck spends more on building a generator than on drawing from it.
    private static readonly Gen<(int Naming, Scenario World)> _worlds = Worlds(HostGenerator.Hosts);
    private static readonly Gen<(int Naming, Scenario World)>[] _worldsOf =
        [.. Enum.GetValues<Platform>().Select(platform => Worlds(HostGenerator.Of(platform)))];

    /// <inheritdoc cref="Generate(long, long, GenerationOptions)"/>
    public static Scenario Generate(long seed, long index, int operations = 10) =>
        Generate(seed, index, new GenerationOptions { Operations = operations });

    /// <summary>A function of its arguments alone: the same on every machine, in every process, in any order.</summary>
    /// <param name="seed">Of the campaign.</param>
    /// <param name="index">Of the scenario in the campaign, from 0.</param>
    /// <param name="options">What all scenarios of the campaign have in common.</param>
    public static Scenario Generate(long seed, long index, GenerationOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);

        // The increment of FsCheck's generator must be odd.
        var random = new Rnd(SeedMixer.Mix(seed, index, 1), SeedMixer.Mix(seed, index, 2) | 1);
        return Scenarios(options).Sample(1, random, Size)[0] with
        {
            Name = FormattableString.Invariant($"generated-{seed}-{index}"),
            Source = FormattableString.Invariant($"generated: seed {seed}, index {index}, {Describe(options)}"),
        };
    }

    /// <summary>Scenarios without a name of their own, for the arbitrary too.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Too few or too many operations, or no such platform.</exception>
    internal static Gen<Scenario> Scenarios(GenerationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Operations, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Operations, OperationsMax, nameof(options));
        return from drawn in WorldsOf(options.Platform)
               from swarm in _number
               from moves in MoveGenerator.Moves(drawn.World, swarm, options.Only).ArrayOf(options.Operations)
               select Bounded(Named(drawn.Naming, drawn.World, moves));
    }

    private static Gen<(int Naming, Scenario World)> WorldsOf(Platform? platform)
    {
        if (platform is not { } one)
            return _worlds;
        return Enum.IsDefined(one)
            ? _worldsOf[(int)one]
            : throw new ArgumentOutOfRangeException(nameof(platform), one, "There is no such platform.");
    }

    private static Gen<(int Naming, Scenario World)> Worlds(Gen<HostProfile> hosts) =>
        from naming in _number
        from host in hosts
        from network in WorldGenerator.Networks
        from vpn in WorldGenerator.Vpns
        from applications in WorldGenerator.Applications
        from order in WorldGenerator.Orders
        from dice in _number
        select (naming, new Scenario
        {
            Name = "generated",
            Source = "generated",
            Host = host,
            Network = network,
            Vpn = vpn,
            Applications = applications,
            Order = order,
            Dice = dice,
        });

    private static Scenario Named(int naming, Scenario world, IEnumerable<Move> moves) => WorldRenaming.Apply(
        world with { Timeline = MovePlacer.Place(world, moves) }, WorldNames.Of(naming));

    private static string Describe(GenerationOptions options)
    {
        string text = FormattableString.Invariant($"{options.Operations} operations");
        if (options.Platform is { } platform)
            text += $", platform {TextRules.Kebab(platform.ToString())}";
        return options.Only.Count == 0 ? text : $"{text}, only {string.Join(' ', options.Only)}";
    }

    /// <summary>Many long sleeps have more dark wakes of the system's own than a timeline may hold. All the other rules
    /// are kept by construction, and the full check is dear: it is made when there may be too many.</summary>
    private static Scenario Bounded(Scenario scenario)
        => scenario.Host is { PowerNap: true, NapEvery: { } every }
            && scenario.Timeline.Count + (scenario.TimelineEnd / every) > Scenario.MaxSteps
            && !ScenarioRules.IsLegal(scenario)
            ? scenario with { Host = scenario.Host with { PowerNap = false } }
            : scenario;
}
