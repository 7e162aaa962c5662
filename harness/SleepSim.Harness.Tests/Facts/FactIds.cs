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
        "L2", "L11", "L17", "L20", "L21", "L23", "L29", "L42", "L43", "L44", "T3", "T4", "T6", "K3", "K8", "D1",
        "D2", "D3", "D5", "D6", "D7", "D8", "D9", "D11", "D15", "D23", "D25", "P14", "P15", "P24", "C6", "N4", "N7",
        "N8", "N16", "N20", "X2", "X3", "X4", "X5", "X7",
    ];

    private static IEnumerable<string> Range(string letter, int count) =>
        Enumerable.Range(1, count).Select(number => FormattableString.Invariant($"{letter}{number}"));
}
