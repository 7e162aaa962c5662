using System.Globalization;

namespace SleepSim.Reports;

/// <summary>Durations and moments as people read them. The one place where nanoseconds become words.</summary>
public static class HumanDuration
{
    private const long Microsecond = 1_000;
    private const long Millisecond = 1_000_000;
    private const long Second = 1_000_000_000;
    private const long Minute = 60 * Second;
    private const long Hour = 60 * Minute;
    private const long Day = 24 * Hour;

    /// <summary>A length of time in its two largest units: <c>40 ms</c>, <c>2.31 s</c>, <c>3 m 05 s</c>, <c>8 h</c>,
    /// <c>8 h 20 m</c>. Rounds half away from zero in the smaller unit.</summary>
    /// <param name="nanoseconds">Any length; a negative one gets a minus sign.</param>
    public static string Format(long nanoseconds)
    {
        if (nanoseconds < 0) return "-" + Format(nanoseconds == long.MinValue ? long.MaxValue : -nanoseconds);
        if (nanoseconds < Microsecond) return nanoseconds == 0 ? "0 s" : Text(nanoseconds) + " ns";
        if (Rounded(nanoseconds, Microsecond) < 1_000) return Text(Rounded(nanoseconds, Microsecond)) + " µs";
        if (Rounded(nanoseconds, Millisecond) < 1_000) return Text(Rounded(nanoseconds, Millisecond)) + " ms";
        if (Rounded(nanoseconds, 10 * Millisecond) < 6_000) return Hundredths(Rounded(nanoseconds, 10 * Millisecond));
        if (Rounded(nanoseconds, Second) < 3_600) return Pair(Rounded(nanoseconds, Second), 60, "m", "s", "00");
        if (Rounded(nanoseconds, Minute) < 1_440) return Pair(Rounded(nanoseconds, Minute), 60, "h", "m", "0");
        return Pair(Rounded(nanoseconds, Hour), 24, "d", "h", "0");
    }

    /// <summary>A length of time, or <c>never</c>.</summary>
    public static string FormatOrNever(long? nanoseconds) => nanoseconds is { } known ? Format(known) : "never";

    /// <summary>A moment since the start of the run as a clock shows it: <c>0:07</c>, <c>20:30</c>,
    /// <c>8:20:03</c>.</summary>
    /// <param name="nanoseconds">Since the run began.</param>
    /// <param name="decimals">Decimals of the second, 0 to 9; cut, not rounded, so that order stays visible.</param>
    public static string Clock(long nanoseconds, int decimals = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 9);
        if (nanoseconds < 0) return "-" + Clock(nanoseconds == long.MinValue ? long.MaxValue : -nanoseconds, decimals);

        long hours = nanoseconds / Hour;
        string minutes = (nanoseconds / Minute % 60).ToString(hours > 0 ? "00" : "0", CultureInfo.InvariantCulture);
        string seconds = (nanoseconds / Second % 60).ToString("00", CultureInfo.InvariantCulture);
        string fraction = (nanoseconds % Second).ToString("000000000", CultureInfo.InvariantCulture)[..decimals];
        return (hours > 0 ? Text(hours) + ":" : "") + minutes + ":" + seconds + (decimals > 0 ? "." + fraction : "");
    }

    /// <summary>A count with thousands separated: <c>1,204</c>.</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A count and its noun: <c>1 echo</c>, <c>1,204 echoes</c>.</summary>
    public static string Count(long count, string one, string many) => $"{Count(count)} {(count == 1 ? one : many)}";

    private static long Rounded(long nanoseconds, long unit) =>
        nanoseconds / unit + (nanoseconds % unit >= (unit + 1) / 2 ? 1 : 0);

    private static string Hundredths(long hundredths)
    {
        string fraction =
            hundredths % 100 == 0 ? "" : "." + (hundredths % 100).ToString("00", CultureInfo.InvariantCulture);
        return Text(hundredths / 100) + fraction + " s";
    }

    private static string Pair(long small, long perLarge, string large, string unit, string format)
    {
        string rest = small % perLarge == 0
            ? ""
            : " " + (small % perLarge).ToString(format, CultureInfo.InvariantCulture) + " " + unit;
        return $"{Text(small / perLarge)} {large}{rest}";
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
