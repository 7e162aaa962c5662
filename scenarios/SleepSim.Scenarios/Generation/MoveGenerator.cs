using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.Scenarios;

/// <summary>Draws moves: what happens, how long after, for how long.</summary>
internal static class MoveGenerator
{
    private const int CountMax = 30;

    private static readonly (int Weight, MoveKind Kind)[] _kinds =
    [
        (6, MoveKind.Sleep),
        (6, MoveKind.DarkWake),
        (2, MoveKind.AbortedSleep),
        (3, MoveKind.InterfaceDown),
        (1, MoveKind.PathFlurry),
        (2, MoveKind.Traffic),
        (2, MoveKind.NatExpiry),
        (2, MoveKind.GatewayRestart),
        (1, MoveKind.UserStart),
        (1, MoveKind.UserStop),
    ];

    private static readonly Gen<TimeSpan> _nothing = Gen.Constant(TimeSpan.Zero);

    private static readonly Gen<(MoveKind Kind, TimeSpan Length)> _whats = Gen.Frequency(
        _kinds.Select(one => (one.Weight, Lengths(one.Kind).Select(length => (one.Kind, length)))).ToArray());

    // One draw for all small chances: inside (1 of 2), promoted (1 of 3), a part of 1,000 and a count up to 30.
    private static readonly Gen<int> _chances = Gen.Choose(0, (2 * 3 * 1000 * CountMax) - 1);

    public static Gen<Move> Moves { get; } = Gen.Zip(
        Gen.Zip(_whats, _chances),
        Gen.Zip(Moments.AwakeGaps, Moments.DarkGaps),
        (what, gaps) => Make(what.Item1.Kind, what.Item1.Length, gaps.Item1, gaps.Item2, what.Item2));

    private static Move Make(MoveKind kind, TimeSpan length, TimeSpan gap, TimeSpan darkGap, int chance)
    {
        (chance, int inside) = Math.DivRem(chance, 2);
        (chance, int promotes) = Math.DivRem(chance, 3);
        (int count, int perMille) = Math.DivRem(chance, 1000);
        return new Move(kind, gap, length, darkGap, inside == 0, perMille, promotes == 0, count + 1);
    }

    private static Gen<TimeSpan> Lengths(MoveKind kind) => kind switch
    {
        MoveKind.Sleep => Moments.SleepLengths,
        MoveKind.DarkWake => Moments.DarkWakeLengths,
        MoveKind.AbortedSleep => Moments.AbortedSleepLengths,
        MoveKind.InterfaceDown => Moments.OutageLengths,
        MoveKind.PathFlurry => Moments.FlurryGaps,
        MoveKind.Traffic => Moments.TrafficLengths,
        MoveKind.GatewayRestart => Moments.RestartLengths,
        MoveKind.NatExpiry or MoveKind.UserStart or MoveKind.UserStop => _nothing,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of move"),
    };
}
