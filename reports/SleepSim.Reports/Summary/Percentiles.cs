using System.Text.Json.Serialization;

namespace SleepSim.Reports;

/// <summary>The middle, the tail and the worst of some lengths of time, each a length that occurred (nearest rank), in
/// nanoseconds. Null is "never": that rank falls on something that did not end.</summary>
/// <param name="P50">Half of them are at most this long.</param>
/// <param name="P95">Nineteen of twenty are at most this long.</param>
/// <param name="P99">Ninety-nine of a hundred are at most this long.</param>
/// <param name="Max">The longest.</param>
public sealed record Percentiles(
    [property: JsonPropertyName("p50Ns")] long? P50,
    [property: JsonPropertyName("p95Ns")] long? P95,
    [property: JsonPropertyName("p99Ns")] long? P99,
    [property: JsonPropertyName("maxNs")] long? Max)
{
    /// <summary>Of some lengths, null for one that never ended, which counts as longer than every other.</summary>
    /// <returns>Null when there are none.</returns>
    public static Percentiles? Of(IEnumerable<long?> lengths)
    {
        List<long?> sorted = [.. lengths];
        sorted.Sort(static (left, right) => (left ?? long.MaxValue).CompareTo(right ?? long.MaxValue));
        if (sorted.Count == 0) return null;
        return new Percentiles(AtRank(sorted, 50), AtRank(sorted, 95), AtRank(sorted, 99), sorted[^1]);
    }

    // Nearest rank: the smallest value with at least `percent` of all values at or below it.
    private static long? AtRank(List<long?> sorted, int percent) =>
        sorted[(int)(((long)sorted.Count * percent + 99) / 100) - 1];
}
