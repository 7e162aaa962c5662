using System.Globalization;

namespace SleepSim.Reports;

/// <summary>A whole number as every machine writes it.</summary>
internal readonly record struct PageNumber(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    public static long Parse(ReadOnlySpan<char> digits) => long.Parse(digits, CultureInfo.InvariantCulture);

    /// <summary>Seconds as a link writes them: <c>30.0322</c>.</summary>
    public static string Seconds(long nanoseconds) =>
        (nanoseconds / 1_000_000_000m).ToString("0.#########", CultureInfo.InvariantCulture);
}
