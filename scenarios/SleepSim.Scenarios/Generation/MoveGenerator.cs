using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.Scenarios;

/// <summary>Draws moves: what happens, how long after, for how long.</summary>
/// <remarks>A swarm: each scenario draws which kinds of moves it has at all, and how often. Bugs that need much of one
/// trouble, or none of another, would be drowned if every scenario had some of everything.</remarks>
internal static class MoveGenerator
{
    private const int CountMax = 30;
    private const int ChoiceMax = 9_999;

    // Half of the kinds are out; the others are up to four times as frequent as each other.
    private const int Shares = 8;
    private const int SharesOut = 3;

    // One draw for all small chances: inside (1 of 2), promoted (1 of 3), a part of 1,000 and a count up to 30.
    private static readonly Gen<int> _chances = Gen.Choose(0, (2 * 3 * 1000 * CountMax) - 1);

    private static readonly Gen<int> _choices = Gen.Choose(0, ChoiceMax);

    private static readonly Gen<Move>[] _moves = [.. MoveTraits.All.Select(Moves)];

    /// <summary>The moves of one scenario.</summary>
    /// <param name="world">What it is about, without a timeline.</param>
    /// <param name="swarm">A number from which it follows which kinds it has.</param>
    /// <param name="only">The names of those it may have; empty for all.</param>
    public static Gen<Move> Moves(Scenario world, int swarm, IReadOnlyList<string> only)
    {
        (int Weight, Gen<Move> Moves)[] drawn =
        [
            .. MoveTraits.All.Where(trait => MoveTraits.IsPossible(trait.Kind, world))
                .Select(trait => (trait.Weight * WeightOf(trait, swarm, only), _moves[(int)trait.Kind]))
                .Where(one => one.Item1 > 0),
        ];
        return Gen.Frequency(drawn);
    }

    /// <summary>There are always some sleeps and dark wakes: they are what the whole is about. What was asked for by
    /// name is never out.</summary>
    private static int WeightOf(MoveTrait trait, int swarm, IReadOnlyList<string> only)
    {
        bool isNamed = only.Contains(trait.Name);
        if (only.Count > 0 && !isNamed && trait.Kind != MoveKind.Sleep)
            return 0;
        int share = (int)(SeedMixer.Mix(swarm, (int)trait.Kind) % Shares) - SharesOut;
        return Math.Max(share, isNamed || trait.Kind is MoveKind.Sleep or MoveKind.DarkWake ? 1 : 0);
    }

    private static Gen<Move> Moves(MoveTrait trait) => Gen.Zip(
        Gen.Zip(trait.Lengths, Gen.Zip(_chances, _choices)),
        Gen.Zip(Moments.AwakeGaps, Moments.DarkGaps),
        (what, gaps) => Make(trait.Kind, what.Item1, gaps.Item1, gaps.Item2, what.Item2.Item1, what.Item2.Item2));

    private static Move Make(
        MoveKind kind, TimeSpan length, TimeSpan gap, TimeSpan darkGap, int chance, int choice)
    {
        (chance, int inside) = Math.DivRem(chance, 2);
        (chance, int promotes) = Math.DivRem(chance, 3);
        (int count, int perMille) = Math.DivRem(chance, 1000);
        return new Move(kind, gap, length, darkGap, inside == 0, perMille, promotes == 0, count + 1, choice);
    }
}
