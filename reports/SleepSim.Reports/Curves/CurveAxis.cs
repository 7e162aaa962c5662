using System.Numerics;

namespace SleepSim.Reports;

/// <summary>A logarithmic axis of time. Computed in whole numbers, so that a place is the same on every
/// machine.</summary>
/// <param name="To">Where it ends, in nanoseconds; it begins at <see cref="From"/>.</param>
public sealed record CurveAxis(long To)
{
    /// <summary>Where every axis begins: 10 ms; what is shorter stands there.</summary>
    public const long From = 10 * Millisecond;

    /// <summary>The width of an axis, in its own units.</summary>
    public const int Width = 1_000_000;

    private const int FractionBits = 20;
    private const long Millisecond = 1_000_000;
    private const long Second = 1_000 * Millisecond;
    private const long Minute = 60 * Second;
    private const long Hour = 60 * Minute;
    private const long Day = 24 * Hour;

    private static readonly long[] Marks =
    [
        From, 30 * Millisecond, 100 * Millisecond, 300 * Millisecond, Second, 3 * Second, 10 * Second, 30 * Second,
        Minute, 3 * Minute, 10 * Minute, 30 * Minute, Hour, 3 * Hour, 10 * Hour, Day, 3 * Day, 10 * Day, 60 * Day,
    ];

    /// <summary>Where ticks stand, in nanoseconds.</summary>
    public IReadOnlyList<long> Ticks => [.. Marks.TakeWhile(mark => mark <= To)];

    /// <summary>The shortest axis with all of these lengths, and with ten seconds.</summary>
    public static CurveAxis Of(IEnumerable<RecoveryCurve> curves)
    {
        long longest = curves.Select(static curve => curve.Lengths.Count == 0 ? 0 : curve.Lengths[^1])
            .DefaultIfEmpty().Max();
        return new CurveAxis(Marks.FirstOrDefault(mark => mark >= Math.Max(longest, 10 * Second), Marks[^1]));
    }

    /// <summary>The place of a length, from 0 to <see cref="Width"/>.</summary>
    public int X(long nanoseconds)
    {
        long inside = Math.Clamp(nanoseconds, From, To);
        return (int)((Log2(inside) - Log2(From)) * Width / (Log2(To) - Log2(From)));
    }

    // The binary logarithm in units of 2^-20, rounded down: each squaring of the mantissa yields another bit.
    private static long Log2(long value)
    {
        int whole = BitOperations.Log2((ulong)value);
        ulong mantissa = (ulong)value << (63 - whole);
        long log = whole;
        for (int bit = 0; bit < FractionBits; bit++)
        {
            UInt128 square = (UInt128)mantissa * mantissa >> 63;
            bool carries = square >> 64 != 0;
            log = (log << 1) | (carries ? 1L : 0L);
            mantissa = (ulong)(carries ? square >> 1 : square);
        }

        return log;
    }
}
