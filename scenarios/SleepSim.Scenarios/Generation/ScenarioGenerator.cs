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

    private static readonly Gen<Scenario> _worlds =
        from naming in _number
        from host in HostGenerator.Hosts
        from network in WorldGenerator.Networks
        from vpn in WorldGenerator.Vpns
        from applications in WorldGenerator.Applications
        from dice in _number
        let names = WorldNames.Of(naming)
        select new Scenario
        {
            Name = "generated",
            Source = "generated",
            Host = host with { Name = names.Host },
            Network = network with { Gateway = names.Gateway },
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
        return Scenarios(operations).Sample(1, random, Size)[0] with
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

    /// <summary>Many long sleeps have more dark wakes of the system's own than a timeline may hold. All the other rules
    /// are kept by construction, and the full check is dear: it is made when there may be too many.</summary>
    private static Scenario Bounded(Scenario scenario)
        => scenario.Host is { PowerNap: true, NapEvery: { } every }
            && scenario.Timeline.Count + (scenario.TimelineEnd / every) > Scenario.MaxSteps
            && !ScenarioRules.IsLegal(scenario)
            ? scenario with { Host = scenario.Host with { PowerNap = false } }
            : scenario;
}
