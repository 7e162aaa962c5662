using System.Globalization;
using SleepSim.Scenarios;

namespace SleepSim.Cli;

/// <summary>Reads thresholds: a measure, a comparison, a limit. Spaces may stand between them or not.</summary>
internal static class ThresholdParser
{
    private const int LengthMax = 100;
    private const int NanosecondsPerTick = 100;
    private const decimal NumberMax = 1_000_000_000_000_000m;

    /// <summary>Reads one.</summary>
    /// <exception cref="BadInputException">It is none: the message says what was found, where, and what was
    /// expected.</exception>
    public static Threshold Parse(string text)
    {
        if (text.Length > LengthMax)
            throw Wrong(text[..LengthMax] + "…", 0, $"{text.Length} letters", $"at most {LengthMax}");
        int at = Skip(text, 0);
        ThresholdMeasure measure = ReadMeasure(text, ref at);
        at = Skip(text, at);
        string comparison = ReadOperator(text, ref at);
        at = Skip(text, at);
        (decimal limit, ThresholdUnit unit) = ReadLimit(text, at, measure);
        return new Threshold(text.Trim(), measure, comparison, limit, unit);
    }

    private static ThresholdMeasure ReadMeasure(string text, ref int at)
    {
        int from = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '-')) at++;
        string name = text[from..at];
        return ThresholdMeasure.All.FirstOrDefault(measure => measure.Name == name)
            ?? throw Wrong(
                text,
                from,
                name.Length > 0 ? $"'{name}'" : Rest(text, from),
                Spelling.OneOf(name, ThresholdMeasure.All.Select(measure => measure.Name)));
    }

    private static string ReadOperator(string text, ref int at)
    {
        int from = at;
        if (at >= text.Length || text[at] is not ('>' or '<')) throw Wrong(text, at, Rest(text, at), ">, >=, < or <=");
        at++;
        if (at < text.Length && text[at] == '=') at++;
        return text[from..at];
    }

    private static (decimal Limit, ThresholdUnit Unit) ReadLimit(string text, int at, ThresholdMeasure measure)
    {
        string limit = text[at..].TrimEnd();
        if (limit.EndsWith('x') && Number(limit[..^1]) is { } times) return (times, ThresholdUnit.Times);
        if (measure.IsTime)
        {
            if (limit == "0") return (0, ThresholdUnit.Time);
            if (DurationText.TryParse(limit, out TimeSpan time))
                return ((decimal)time.Ticks * NanosecondsPerTick, ThresholdUnit.Time);
            throw Wrong(
                text, at, Rest(text, at), "a duration such as 2s or 250ms, or a multiple of the first such as 1.2x");
        }

        bool hasWhole = measure.Whole is not null;
        if (hasWhole && limit.EndsWith('%') && Number(limit[..^1]) is <= 100 and { } percent)
            return (percent, ThresholdUnit.Percent);
        if (Number(limit) is { } count && count == decimal.Truncate(count)) return (count, ThresholdUnit.Count);
        throw Wrong(
            text,
            at,
            Rest(text, at),
            $"a whole number, {(hasWhole ? "a percentage such as 5%, " : "")}or a multiple of the first such as 1.2x");
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
        && number <= NumberMax
            ? number
            : null;

    private static int Skip(string text, int at)
    {
        while (at < text.Length && text[at] == ' ') at++;
        return at;
    }

    private static string Rest(string text, int at) => at < text.Length ? $"'{text[at..]}'" : "the end";

    private static BadInputException Wrong(string text, int at, string found, string expected) =>
        new(string.Create(
            CultureInfo.InvariantCulture,
            $"--fail-if \"{text}\", letter {at + 1}: found {found}, expected {expected}."));
}
