using System.Globalization;

namespace SleepSim.Contract;

/// <summary>A span of time, or a reading of one clock counted from that clock's zero, in whole nanoseconds.</summary>
/// <remarks>Integer so that equal scenarios give equal bits; arithmetic is checked and throws
/// <see cref="OverflowException"/> beyond ±292 years. <c>default</c> is zero.</remarks>
public readonly record struct Duration(long Nanoseconds) : IComparable<Duration>
{
    /// <summary>No time at all; also the zero of a clock.</summary>
    public static readonly Duration Zero;

    /// <summary>The longest span that can be expressed.</summary>
    public static readonly Duration MaxValue = new(long.MaxValue);

    /// <summary>A span of whole milliseconds.</summary>
    public static Duration FromMilliseconds(long milliseconds) => new(checked(milliseconds * 1_000_000));

    /// <summary>A span of whole seconds.</summary>
    public static Duration FromSeconds(long seconds) => new(checked(seconds * 1_000_000_000));

    /// <summary>A span of whole minutes.</summary>
    public static Duration FromMinutes(long minutes) => FromSeconds(checked(minutes * 60));

    /// <summary>The span in seconds, for people and plots; nothing is decided by it.</summary>
    public double TotalSeconds => Nanoseconds / 1e9;

    /// <summary>The smaller of two spans.</summary>
    public static Duration Min(Duration left, Duration right) => left <= right ? left : right;

    /// <summary>The larger of two spans.</summary>
    public static Duration Max(Duration left, Duration right) => left >= right ? left : right;

    /// <inheritdoc/>
    public int CompareTo(Duration other) => Nanoseconds.CompareTo(other.Nanoseconds);

    /// <summary>Seconds with up to nine decimals, such as <c>3.25s</c>; the same in every culture.</summary>
    public override string ToString() =>
        (Nanoseconds / 1_000_000_000m).ToString("0.#########", CultureInfo.InvariantCulture) + "s";

#pragma warning disable CS1591 // Operators mean what they say.
    public static Duration operator +(Duration left, Duration right) =>
        new(checked(left.Nanoseconds + right.Nanoseconds));

    public static Duration operator -(Duration left, Duration right) =>
        new(checked(left.Nanoseconds - right.Nanoseconds));

    public static Duration operator *(Duration span, long factor) => new(checked(span.Nanoseconds * factor));

    public static Duration operator /(Duration span, long divisor) => new(span.Nanoseconds / divisor);

    public static bool operator <(Duration left, Duration right) => left.Nanoseconds < right.Nanoseconds;

    public static bool operator >(Duration left, Duration right) => left.Nanoseconds > right.Nanoseconds;

    public static bool operator <=(Duration left, Duration right) => left.Nanoseconds <= right.Nanoseconds;

    public static bool operator >=(Duration left, Duration right) => left.Nanoseconds >= right.Nanoseconds;
#pragma warning restore CS1591
}
