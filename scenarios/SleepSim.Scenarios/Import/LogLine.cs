using System.Globalization;

namespace SleepSim.Scenarios;

/// <summary>A line of a log that begins with a time.</summary>
/// <param name="Format">Told by the spelling of the time.</param>
/// <param name="At">When; on an invented day where the line has no date.</param>
/// <param name="HasDate">Whether the line says which day it is of.</param>
/// <param name="HasZone">Whether the line says how far its time is from UTC.</param>
/// <param name="Rest">What follows the time, without blanks around it.</param>
internal sealed record LogLine(LogFormat Format, DateTimeOffset At, bool HasDate, bool HasZone, string Rest)
{
    private const int YearMin = 1970;
    private const int YearMax = 9000;
    private const int OffsetHoursMax = 14;
    private const int MinutesPerHour = 60;
    private const int FractionDigits = 7;

    // Logs are quoted in mails and threads.
    private const string Quoting = " \t>`";

    private static readonly string[] _consoleTypes = ["default", "info", "debug", "error", "fault"];

    private static readonly DateTime _inventedDay = new(2001, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <returns>Null when the line does not begin with a time.</returns>
    public static LogLine? Parse(string text)
    {
        string line = WithoutConsoleType(text.TrimStart(Quoting.ToCharArray()));
        int position = 0;
        DateTime? day = ReadDay(line, ref position);
        if (ReadTime(line, ref position) is not { } time)
            return null;
        bool fraction = ReadFraction(line, ref position, out TimeSpan part);
        DateTime local = (day ?? _inventedDay) + time + part;

        int blanks = SkipBlanks(line, ref position);
        TimeSpan? offset = ReadOffset(line, ref position);
        string rest = line[position..];
        LogFormat? format = FormatOf(day is not null, fraction, blanks > 0, offset is not null, ref rest);
        return format is { } known
            ? new LogLine(
                known, new DateTimeOffset(local, offset ?? TimeSpan.Zero), day is not null, offset is not null,
                rest.Trim())
            : null;
    }

    private static LogFormat? FormatOf(bool date, bool fraction, bool apart, bool offset, ref string rest)
    {
        if (offset && rest.Length > 0 && !char.IsWhiteSpace(rest[0]))
            return null;
        if (date && offset && apart)
        {
            if (AfterZoneName(rest) is { } message)
            {
                rest = message;
                return LogFormat.Provider;
            }

            return fraction ? null : LogFormat.Pmset;
        }

        // Without a zone stands only the compact style, without a date only Console's.
        bool unified = fraction && (date ? !apart || !offset : offset && !apart);
        return unified ? LogFormat.Unified : null;
    }

    /// <summary>What stands after <c> UTC:</c>, <c> +0530:</c> or <c> CET m=+12.5:</c>.</summary>
    private static string? AfterZoneName(string rest)
    {
        int colon = rest.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return null;
        string[] words = rest[..colon].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool named = words.Length is 1 or 2
            && words[0].All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c is '+' or '-')
            && (words.Length == 1 || words[1].StartsWith("m=", StringComparison.Ordinal));
        return named ? rest[(colon + 1)..] : null;
    }

    private static string WithoutConsoleType(string line)
    {
        foreach (string type in _consoleTypes)
        {
            if (line.StartsWith(type, StringComparison.Ordinal)
                && line.Length > type.Length && line[type.Length] is ' ' or '\t')
                return line[type.Length..].TrimStart();
        }

        return line;
    }

    private static DateTime? ReadDay(string line, ref int position)
    {
        const string Format = "yyyy-MM-dd";
        if (line.Length <= Format.Length || !DateTime.TryParseExact(
                line.AsSpan(0, Format.Length), Format, CultureInfo.InvariantCulture, DateTimeStyles.None,
                out DateTime day)
            || day.Year is < YearMin or > YearMax)
            return null;
        position = Format.Length;
        SkipBlanks(line, ref position);
        return day;
    }

    private static TimeSpan? ReadTime(string line, ref int position)
    {
        const string Format = "HH:mm:ss";
        if (line.Length < position + Format.Length || !TimeOnly.TryParseExact(
                line.AsSpan(position, Format.Length), Format, CultureInfo.InvariantCulture, DateTimeStyles.None,
                out TimeOnly time))
            return null;
        position += Format.Length;
        return time.ToTimeSpan();
    }

    /// <summary>To 100 ns; what is finer is cut off.</summary>
    private static bool ReadFraction(string line, ref int position, out TimeSpan fraction)
    {
        fraction = TimeSpan.Zero;
        if (position >= line.Length || line[position] is not ('.' or ','))
            return false;
        long ticks = 0;
        int digits = 0;
        for (position++; position < line.Length && char.IsAsciiDigit(line[position]); position++, digits++)
            ticks = digits < FractionDigits ? (ticks * 10) + (line[position] - '0') : ticks;
        for (; digits < FractionDigits; digits++)
            ticks *= 10;
        fraction = TimeSpan.FromTicks(ticks);
        return true;
    }

    /// <summary><c>+0200</c>, <c>+02:00</c>; compact styles also write <c>+02</c>.</summary>
    private static TimeSpan? ReadOffset(string line, ref int position)
    {
        if (position >= line.Length || line[position] is not ('+' or '-'))
            return null;
        int at = position + 1;
        if (ReadTwoDigits(line, ref at) is not { } hours || hours > OffsetHoursMax)
            return null;
        if (at < line.Length && line[at] == ':')
            at++;
        int minutes = ReadTwoDigits(line, ref at) ?? 0;
        var offset = new TimeSpan(hours, minutes, 0);
        if (minutes >= MinutesPerHour || offset > TimeSpan.FromHours(OffsetHoursMax))
            return null;
        bool west = line[position] == '-';
        position = at;
        return west ? -offset : offset;
    }

    private static int? ReadTwoDigits(string line, ref int position)
    {
        if (position + 1 >= line.Length || !char.IsAsciiDigit(line[position]) || !char.IsAsciiDigit(line[position + 1]))
            return null;
        int number = ((line[position] - '0') * 10) + (line[position + 1] - '0');
        position += 2;
        return number;
    }

    private static int SkipBlanks(string line, ref int position)
    {
        int start = position;
        while (position < line.Length && line[position] is ' ' or '\t')
            position++;
        return position - start;
    }
}
