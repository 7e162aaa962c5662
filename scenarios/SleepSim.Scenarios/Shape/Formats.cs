using System.Globalization;

namespace SleepSim.Scenarios;

/// <summary>The formats of the values that stand in a scenario file.</summary>
internal static class Formats
{
    private const int PerMilleMax = 1000;

    public static ScalarFormat<bool> Bool { get; } = new(
        "true or false",
        (string text, out bool value) => (value = text == "true") || text == "false",
        value => value ? "true" : "false",
        _ => true);

    public static ScalarFormat<long> Long { get; } = new(
        "a whole number",
        (string text, out long value)
            => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value),
        value => value.ToString(CultureInfo.InvariantCulture),
        _ => true);

    /// <summary>Parts of 1,000, written as a percentage.</summary>
    public static ScalarFormat<int> PerMille { get; } = new(
        "a percentage from 0% to 100% in steps of 0.1%, such as 1.5%",
        TryPerMille,
        value => ((decimal)value / 10).ToString("0.#", CultureInfo.InvariantCulture) + "%",
        value => value is >= 0 and <= PerMilleMax);

    public static ScalarFormat<TimeSpan> Duration(TimeSpan min, TimeSpan max) => new(
        $"a duration from {DurationText.Format(min)} to {DurationText.Format(max)}, such as 20m or 3.2s",
        DurationText.TryParse,
        DurationText.Format,
        value => value >= min && value <= max);

    public static ScalarFormat<int> Int(int min, int max) => new(
        string.Create(CultureInfo.InvariantCulture, $"a whole number from {min} to {max}"),
        (string text, out int value)
            => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value),
        value => value.ToString(CultureInfo.InvariantCulture),
        value => value >= min && value <= max);

    public static ScalarFormat<T> Enum<T>(params (string Text, T Value)[] names)
        where T : struct, Enum => new(
        string.Join(" or ", names.Select(name => name.Text)),
        (string text, out T value) =>
        {
            int index = Array.FindIndex(names, name => name.Text == text);
            value = index < 0 ? default : names[index].Value;
            return index >= 0;
        },
        value => Array.Find(names, name => name.Value.Equals(value)).Text ?? "none of them",
        value => Array.Exists(names, name => name.Value.Equals(value)));

    /// <summary>One line of printable text.</summary>
    public static ScalarFormat<string> Line(int lengthMax) => new(
        string.Create(CultureInfo.InvariantCulture, $"one line of at most {lengthMax} printable characters"),
        TryText,
        value => value,
        value => value.Length <= lengthMax && TextRules.IsPrintableLine(value));

    /// <summary>Letters, digits, '-', '_' and '.', as in a file name.</summary>
    public static ScalarFormat<string> Name(int lengthMax) => new(
        string.Create(
            CultureInfo.InvariantCulture,
            $"a name of 1 to {lengthMax} characters: letters, digits, '-', '_' and '.', the first a letter or digit"),
        TryText,
        value => value,
        value => value.Length <= lengthMax && TextRules.IsName(value));

    private static bool TryText(string text, out string value)
    {
        value = text;
        return true;
    }

    private static bool TryPerMille(string text, out int value)
    {
        value = 0;
        if (!text.EndsWith('%') || !decimal.TryParse(
                text.AsSpan(0, text.Length - 1),
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out decimal percent))
            return false;
        decimal perMille = Math.Abs(percent) <= PerMilleMax ? percent * 10 : PerMilleMax + 1;
        value = (int)perMille;
        return perMille == value;
    }
}
