using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.Scenarios;

/// <summary>Draws scenarios that are legal by construction.</summary>
public static class ScenarioGenerator
{
    /// <summary>The most operations a generated scenario may have.</summary>
    public const int OperationsMax = 1000;

    // Nothing here is sized: FsCheck's size grows with the number of the test, and a scenario must not depend on that.
    private const int Size = 50;

    private static readonly Gen<int> _number = Gen.Choose(0, int.MaxValue - 1);

    private static readonly Gen<Scenario> _worlds =
        from naming in _number
        from host in HostGenerator.Hosts
        from network in WorldGenerator.Networks
        from vpn in WorldGenerator.Vpns
        from applications in WorldGenerator.Applications
        from dice in _number
        select new Scenario
        {
            Name = "generated",
            Source = "generated",
            Host = host with { Name = WorldNames.Of(naming).Host },
            Network = network with { Gateway = WorldNames.Of(naming).Gateway },
            Vpn = vpn,
            Applications = applications,
            Dice = dice,
        };

    /// <inheritdoc cref="Generate(long, long, GenerationOptions)"/>
    public static Scenario Generate(long seed, long index, int operations = 10) =>
        Generate(seed, index, new GenerationOptions { Operations = operations });

    /// <summary>A function of its arguments alone: the same on every machine, in every process, in any order.</summary>
    /// <param name="seed">Of the campaign.</param>
    /// <param name="index">Of the scenario in the campaign, from 0.</param>
    /// <param name="options">What all scenarios of the campaign have in common.</param>
    public static Scenario Generate(long seed, long index, GenerationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        int operations = options.Operations;
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfLessThan(operations, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(operations, OperationsMax);

        // The increment of FsCheck's generator must be odd.
        var random = new Rnd(SeedMixer.Mix(seed, index, 1), SeedMixer.Mix(seed, index, 2) | 1);
        return Scenarios(operations).Sample(Size, random, 1)[0] with
        {
            Name = FormattableString.Invariant($"generated-{seed}-{index}"),
            Source = FormattableString.Invariant($"generated: seed {seed}, index {index}, {operations} operations"),
        };
    }

    /// <summary>Scenarios without a name of their own, for the arbitrary too.</summary>
    internal static Gen<Scenario> Scenarios(int operations)
        => from world in _worlds
           from swarm in _number
           from moves in MoveGenerator.Moves(world, swarm).ArrayOf(operations)
           select Bounded(world with { Timeline = MovePlacer.Place(world, moves) });

    /// <summary>Many long sleeps have more dark wakes of the system's own than a timeline may hold.</summary>
    private static Scenario Bounded(Scenario scenario)
        => scenario.Host.PowerNap && !ScenarioRules.IsLegal(scenario)
            ? scenario with { Host = scenario.Host with { PowerNap = false } }
            : scenario;
}
