using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>The empirical distribution of some lengths of time, of which some may not have ended. A value of the sample
/// alone: neither its order nor how it was split and joined changes it.</summary>
public sealed class RecoveryCurve
{
    private const int Whole = 1_000;

    private RecoveryCurve(IReadOnlyList<long> lengths, int never) => (Lengths, Never) = (lengths, never);

    /// <summary>The curve of nothing.</summary>
    public static RecoveryCurve Empty { get; } = new([], 0);

    /// <summary>Those that ended, in nanoseconds, the shortest first.</summary>
    public IReadOnlyList<long> Lengths { get; }

    /// <summary>How many did not end.</summary>
    public int Never { get; }

    /// <summary>How many there are.</summary>
    public int Count => Lengths.Count + Never;

    /// <summary>Half are at most this long.</summary>
    public Rank P50 => At(500);

    /// <summary>Nineteen of twenty are at most this long.</summary>
    public Rank P95 => At(950);

    /// <summary>Ninety-nine of a hundred are at most this long.</summary>
    public Rank P99 => At(990);

    /// <summary>The longest.</summary>
    public Rank Max => At(Whole);

    /// <summary>Of some lengths in nanoseconds, null for one that did not end.</summary>
    public static RecoveryCurve Of(IEnumerable<long?> lengths)
    {
        List<long> ended = [];
        int never = 0;
        foreach (long? length in lengths)
        {
            if (length is { } known) ended.Add(known);
            else never++;
        }

        ended.Sort();
        return new RecoveryCurve(ended, never);
    }

    /// <summary>Of whole recoveries: trigger to first echo.</summary>
    public static RecoveryCurve Of(IEnumerable<Recovery> recoveries) =>
        Of(recoveries.Select(static recovery => recovery.Total));

    /// <summary>Of both samples together.</summary>
    public RecoveryCurve With(RecoveryCurve other)
    {
        ArgumentNullException.ThrowIfNull(other);
        List<long> all = [.. Lengths, .. other.Lengths];
        all.Sort();
        return new RecoveryCurve(all, Never + other.Never);
    }

    /// <summary>The nearest rank: the smallest of the sample that at least so many of it do not exceed.</summary>
    /// <param name="perMille">From 1 to 1,000; the last is the largest.</param>
    public Rank At(int perMille)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perMille, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(perMille, Whole);
        // Below this many, no more than the largest of all lies above the rank.
        int needed = perMille == Whole ? 1 : (Whole + (Whole - perMille) - 1) / (Whole - perMille);
        if (Count == 0) return new Rank(RankKind.Nothing, 0, 0, needed);
        if (Count < needed) return new Rank(RankKind.TooFew, 0, Count, needed);
        int rank = (int)(((long)Count * perMille + Whole - 1) / Whole);
        return rank <= Lengths.Count
            ? new Rank(RankKind.Time, Lengths[rank - 1], Count, needed)
            : new Rank(RankKind.Never, 0, Count, needed);
    }
}
