using System.Globalization;

namespace SleepSim.Scenarios;

/// <summary>What comes first on a machine when several things fall on one instant. What a timeline itself puts at one
/// instant keeps the order of the file, and comes as one.</summary>
/// <param name="Kind">Which strategy.</param>
/// <param name="Depth">Of PCT: how many orderings a bug may depend on, from 1 to <see cref="DepthMax"/>; else
/// 0.</param>
public readonly record struct EventOrder(EventOrderKind Kind, int Depth = 0)
{
    /// <summary>The deepest PCT. What a run finds by chance falls with the number of events for each step of
    /// depth.</summary>
    public const int DepthMax = 5;

    /// <summary>In the order in which things were arranged; the default.</summary>
    public static EventOrder FirstIn => default;

    /// <summary>In the opposite order.</summary>
    public static EventOrder LastIn { get; } = new(EventOrderKind.LastIn);

    /// <summary>In any order.</summary>
    public static EventOrder Random { get; } = new(EventOrderKind.Random);

    /// <summary>All there are, the calmest first.</summary>
    public static IReadOnlyList<EventOrder> All { get; } =
        [FirstIn, LastIn, Random, .. Enumerable.Range(1, DepthMax).Select(Pct)];

    /// <summary>Probabilistic concurrency testing: each part of the machine has a random priority, which changes at
    /// <paramref name="depth"/> - 1 random events.</summary>
    public static EventOrder Pct(int depth) => new(EventOrderKind.Pct, depth);

    /// <summary>As in a scenario file: <c>first-in</c>, <c>last-in</c>, <c>random</c>, <c>pct(3)</c>.</summary>
    public override string ToString() => Kind == EventOrderKind.Pct
        ? string.Create(CultureInfo.InvariantCulture, $"pct({Depth})")
        : TextRules.Kebab(Kind.ToString());
}
