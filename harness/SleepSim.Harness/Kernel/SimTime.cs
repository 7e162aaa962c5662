using System.Globalization;
using SleepSim.Contract;

namespace SleepSim.Harness.Kernel;

/// <summary>A moment of a run: whole nanoseconds since it began. Arithmetic is checked.</summary>
internal readonly record struct SimTime(long Nanoseconds) : IComparable<SimTime>
{
    /// <summary>The moment the run began.</summary>
    public static readonly SimTime Zero;

    /// <summary>The last moment that can be expressed, 292 years on.</summary>
    public static readonly SimTime MaxValue = new(long.MaxValue);

    /// <summary>The time since the run began.</summary>
    public Duration SinceStart => new(Nanoseconds);

    public static SimTime operator +(SimTime moment, Duration span) =>
        new(checked(moment.Nanoseconds + span.Nanoseconds));

    public static Duration operator -(SimTime left, SimTime right) =>
        new(checked(left.Nanoseconds - right.Nanoseconds));

    public static bool operator <(SimTime left, SimTime right) => left.Nanoseconds < right.Nanoseconds;

    public static bool operator >(SimTime left, SimTime right) => left.Nanoseconds > right.Nanoseconds;

    public static bool operator <=(SimTime left, SimTime right) => left.Nanoseconds <= right.Nanoseconds;

    public static bool operator >=(SimTime left, SimTime right) => left.Nanoseconds >= right.Nanoseconds;

    /// <inheritdoc/>
    public int CompareTo(SimTime other) => Nanoseconds.CompareTo(other.Nanoseconds);

    /// <summary>Seconds with up to nine decimals, such as <c>3.25s</c>; the same in every culture.</summary>
    public override string ToString() =>
        (Nanoseconds / 1_000_000_000m).ToString("0.#########", CultureInfo.InvariantCulture) + "s";
}
