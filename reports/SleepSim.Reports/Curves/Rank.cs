using System.Globalization;

namespace SleepSim.Reports;

/// <summary>A percentile or the largest of a sample of times, or why there is none.</summary>
/// <param name="Kind">What can be said.</param>
/// <param name="Nanoseconds">The time; 0 where there is none.</param>
/// <param name="Found">How many the sample has.</param>
/// <param name="Needed">How many it needs for this rank.</param>
public readonly record struct Rank(RankKind Kind, long Nanoseconds, int Found, int Needed)
{
    /// <summary>The time; null where there is none.</summary>
    public long? Time => Kind == RankKind.Time ? Nanoseconds : null;

    /// <summary><c>2.31 s</c>, <c>never</c>, <c>n &lt; 100</c>, or a dash where there is no sample.</summary>
    public string ToText() => Kind switch
    {
        RankKind.Nothing => "–",
        RankKind.TooFew => string.Create(CultureInfo.InvariantCulture, $"n < {Needed}"),
        RankKind.Time => HumanDuration.Format(Nanoseconds),
        RankKind.Never => "never",
        _ => throw new InvalidOperationException($"{Kind} is no kind of rank."),
    };
}
