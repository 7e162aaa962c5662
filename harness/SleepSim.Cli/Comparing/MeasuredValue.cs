using SleepSim.Reports;

namespace SleepSim.Cli;

/// <summary>The value of a measure, or why there is none.</summary>
/// <param name="Number">Nanoseconds, or how many; null for "never", and where there is no value.</param>
/// <param name="Text">The value as people read it.</param>
/// <param name="WhyMissing">Why there is no value; null when there is one.</param>
internal sealed record MeasuredValue(decimal? Number, string Text, string? WhyMissing)
{
    /// <summary>Longer than every time.</summary>
    public bool IsNever => Number is null && WhyMissing is null;

    /// <summary>A rank of a sample.</summary>
    public static MeasuredValue Of(Rank rank) => rank.Kind switch
    {
        RankKind.Nothing => Missing("there is no sample"),
        RankKind.TooFew => Missing(
            $"it needs {HumanDuration.Count(rank.Needed, "sample", "samples")}, and there are "
            + HumanDuration.Count(rank.Found)),
        RankKind.Time => OfTime(rank.Nanoseconds),
        RankKind.Never => new MeasuredValue(null, "never", null),
        _ => throw new ArgumentOutOfRangeException(nameof(rank), rank, "Expected a kind of rank."),
    };

    /// <summary>A length of time in nanoseconds.</summary>
    public static MeasuredValue OfTime(long nanoseconds) => new(nanoseconds, HumanDuration.Format(nanoseconds), null);

    /// <summary>A number of things.</summary>
    public static MeasuredValue OfCount(long count) => new(count, HumanDuration.Count(count), null);

    /// <summary>None.</summary>
    public static MeasuredValue Missing(string why) => new(null, "–", why);

    /// <summary>Compares two values that are there; "never" is longer than every time, and as long as itself.</summary>
    public int CompareTo(decimal? other) =>
        Number is { } one ? other is { } two ? one.CompareTo(two) : -1 : other is null ? 0 : 1;
}
