using System.Globalization;

namespace SleepSim.Reports;

/// <summary>An operation as the trace has it, a line of a scenario such as
/// <c>sleep: { for: 20m, reason: Clamshell Sleep }</c>: its name, its words, and how long it says it goes on.</summary>
internal sealed record OperationText(string Name, string Words, long? Length)
{
    private const int UnitsMax = 6, NumberMax = 15;

    private static readonly (string Name, decimal Nanoseconds)[] _units =
    [
        ("d", 86_400e9m), ("h", 3_600e9m), ("m", 60e9m), ("s", 1e9m), ("ms", 1e6m), ("us", 1e3m),
    ];

    // What these say is plain without the key.
    private static readonly string[] _silent = ["for", "reason", "callback", "fault", "ssid", "count"];

    /// <summary>Takes a line apart. One that is not of the form is its own name and words.</summary>
    public static OperationText Of(string line)
    {
        int colon = line.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0) return new OperationText(line, line, null);
        string name = line[..colon], value = line[(colon + 2)..];
        if (!value.StartsWith("{ ", StringComparison.Ordinal) || !value.EndsWith(" }", StringComparison.Ordinal))
            return new OperationText(name, $"{name} {value}", LengthOf(value));

        string[] fields = value[2..^2].Split(", ");
        string words = string.Join(", ", fields.Select(WordsOf));
        return new OperationText(name, $"{name} {words}", LengthOf(Value("for")) ?? Repeated());

        // Repetitions go on for as many periods as there are.
        long? Repeated()
        {
            bool counted = int.TryParse(Value("count"), NumberStyles.None, CultureInfo.InvariantCulture, out int count);
            return counted && LengthOf(Value("every")) is { } every ? every * count : null;
        }

        string Value(string key)
        {
            string start = key + ": ";
            string? field = Array.Find(fields, field => field.StartsWith(start, StringComparison.Ordinal));
            return field is null ? "" : field[start.Length..];
        }
    }

    private static string WordsOf(string field)
    {
        int colon = field.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0) return field;
        string key = field[..colon], value = field[(colon + 2)..];
        return _silent.Contains(key, StringComparer.Ordinal) ? value : $"{key} {value}";
    }

    // A duration as scenarios write it: numbers and units, such as 1h30m or 3.2s.
    private static long? LengthOf(string text)
    {
        decimal nanoseconds = 0;
        int at = 0;
        for (int parts = 0; parts < UnitsMax && at < text.Length; parts++)
        {
            int number = at, unit;
            while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.')) at++;
            unit = at;
            while (at < text.Length && char.IsAsciiLetterLower(text[at])) at++;
            int known = Array.FindIndex(_units, one => text.AsSpan(unit, at - unit).SequenceEqual(one.Name));
            if (known < 0 || unit - number > NumberMax || !TryNumber(text.AsSpan(number, unit - number), out decimal n))
                return null;
            nanoseconds += n * _units[known].Nanoseconds;
        }

        return at == text.Length && at > 0 && nanoseconds <= long.MaxValue / 2 ? (long)nanoseconds : null;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
}
