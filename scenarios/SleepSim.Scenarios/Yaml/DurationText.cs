using System.Globalization;

namespace SleepSim.Scenarios;

/// <summary>Durations as people write them: <c>20m</c>, <c>3.2s</c>, <c>250ms</c>, <c>1h30m</c>, <c>0s</c>, <c>2d</c>.
/// Parts stand from the largest unit to the smallest, each unit once; only the last part may have decimals. Exact to
/// 100 ns; never negative.</summary>
public static class DurationText
{
    private const int TextLengthMax = 40;
    private const int DigitsMax = 12;
    private const long NumberMax = 999;

    private static readonly (string Name, long Ticks)[] _units =
    [
        ("d", TimeSpan.TicksPerDay),
        ("h", TimeSpan.TicksPerHour),
        ("m", TimeSpan.TicksPerMinute),
        ("s", TimeSpan.TicksPerSecond),
        ("ms", TimeSpan.TicksPerMillisecond),
        ("us", TimeSpan.TicksPerMicrosecond),
    ];

    /// <summary>Reads a duration.</summary>
    /// <returns>False when the text is no duration, is negative, or is not a whole number of 100 ns.</returns>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        if (text.Length is 0 or > TextLengthMax)
            return false;

        Int128 ticks = 0;
        int position = 0;
        int largestUnit = 0;
        while (position < text.Length)
        {
            if (!TryPart(text, ref position, ref largestUnit, out Int128 part))
                return false;
            ticks += part;
        }

        if (ticks > TimeSpan.MaxValue.Ticks)
            return false;
        duration = new TimeSpan((long)ticks);
        return true;
    }

    /// <summary>The shortest text that <see cref="TryParse"/> reads as exactly this duration and in which no number
    /// but that of days exceeds 999.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative.</exception>
    public static string Format(TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        if (duration == TimeSpan.Zero)
            return "0s";
        string? shortest = duration < TimeSpan.FromSeconds(1) ? null : Compound(duration.Ticks);
        for (int i = _units.Length - 1; i >= 0; i--)
        {
            string? single = Single(duration.Ticks, _units[i].Name, _units[i].Ticks);
            if (single is not null && (shortest is null || single.Length <= shortest.Length))
                shortest = single;
        }

        return shortest!;
    }

    private static bool TryPart(string text, ref int position, ref int largestUnit, out Int128 ticks)
    {
        ticks = 0;
        if (!TryDigits(text, ref position, out long whole, out _))
            return false;

        long fraction = 0;
        int decimals = 0;
        if (position < text.Length && text[position] == '.')
        {
            position++;
            if (!TryDigits(text, ref position, out fraction, out decimals))
                return false;
        }

        int unit = UnitAt(text, position, largestUnit);
        if (unit < 0)
            return false;
        position += _units[unit].Name.Length;
        largestUnit = unit + 1;
        if (decimals > 0 && position < text.Length)
            return false;

        (Int128 part, Int128 rest) = Int128.DivRem((Int128)fraction * _units[unit].Ticks, PowerOfTen(decimals));
        ticks = ((Int128)whole * _units[unit].Ticks) + part;
        return rest == 0;
    }

    private static bool TryDigits(string text, ref int position, out long number, out int digits)
    {
        number = 0;
        int start = position;
        while (position < text.Length && char.IsAsciiDigit(text[position]) && position - start < DigitsMax)
            number = (number * 10) + (text[position++] - '0');
        digits = position - start;
        return digits > 0;
    }

    private static int UnitAt(string text, int position, int from)
    {
        int end = position;
        while (end < text.Length && char.IsAsciiLetterLower(text[end]))
            end++;
        return Array.FindIndex(_units, from, unit => text.AsSpan(position, end - position).SequenceEqual(unit.Name));
    }

    private static Int128 PowerOfTen(int exponent)
    {
        Int128 power = 1;
        for (int i = 0; i < exponent; i++)
            power *= 10;
        return power;
    }

    private static string Compound(long ticks)
    {
        string text = "";
        foreach ((string name, long unit) in _units[..3])
        {
            if (ticks >= unit)
                text += Number(ticks / unit, name);
            ticks %= unit;
        }

        return ticks == 0 ? text : text + Decimal(ticks, "s", TimeSpan.TicksPerSecond);
    }

    private static string? Single(long ticks, string name, long unit)
    {
        if (ticks / unit > NumberMax)
            return null;
        if (ticks % unit == 0)
            return Number(ticks / unit, name);

        // A decimal fraction of a minute, an hour or a day is not always exact, and 0.5s reads worse than 500ms.
        bool decimalUnit = unit <= TimeSpan.TicksPerSecond;
        bool belowOne = ticks < unit && unit > TimeSpan.TicksPerMicrosecond;
        return decimalUnit && !belowOne ? Decimal(ticks, name, unit) : null;
    }

    private static string Number(long number, string name) => number.ToString(CultureInfo.InvariantCulture) + name;

    private static string Decimal(long ticks, string name, long unit)
        => ((decimal)ticks / unit).ToString("0.#######", CultureInfo.InvariantCulture) + name;
}
