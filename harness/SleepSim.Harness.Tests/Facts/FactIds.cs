namespace SleepSim.Harness.Tests.Facts;

/// <summary>The ids of sections 0 to 8 of the catalogue of the field, so that the repository can tell without it
/// whether a fact is missing.</summary>
internal static class FactIds
{
    /// <summary>Section by section, by number.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Range("Z", 7), .. Range("L", 45), .. Range("T", 8), .. Range("K", 10), .. Range("D", 25),
        .. Range("P", 27), .. Range("C", 7), .. Range("N", 23), .. Range("W", 10), .. Range("X", 10),
    ];

    /// <summary>Facts that are modelled and not yet put to the test.</summary>
    public static IReadOnlyList<string> Pending { get; } =
    [
    ];

    private static IEnumerable<string> Range(string letter, int count) =>
        Enumerable.Range(1, count).Select(number => FormattableString.Invariant($"{letter}{number}"));
}
