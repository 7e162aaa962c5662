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
        _ => true,
        ScalarSchema.Bool);

    public static ScalarFormat<long> Long { get; } = new(
        "a whole number",
        (string text, out long value)
            => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value),
        value => value.ToString(CultureInfo.InvariantCulture),
        _ => true,
        ScalarSchema.Integer(long.MinValue, long.MaxValue));

    /// <summary>An IP address.</summary>
    public static ScalarFormat<string> Address { get; } = Text(
        "an IP address such as 10.0.0.1 or fd00::1", AddressRules.IsAddress,
        new ScalarSchema(["string"], "^[0-9A-Fa-f:.]+$"));

    /// <summary>An IP address, or the beginning of some.</summary>
    public static ScalarFormat<string> AddressPattern { get; } = Text(
        "an IP address such as 10.0.0.1, or the beginning of some such as 17.*", AddressRules.IsAddressPattern,
        new ScalarSchema(["string"], "^([0-9A-Fa-f:.]+|[0-9.]+\\.\\*)$"));

    /// <summary>The name of a Wi-Fi network.</summary>
    public static ScalarFormat<string> Ssid { get; } = Text(
        "the name of a Wi-Fi network: 1 to 32 printable characters, at most 32 bytes", TextRules.IsSsid,
        ScalarSchema.Text(TextRules.SsidBytesMax, "^.+$"));

    /// <summary>What a probe asks for.</summary>
    public static ScalarFormat<string> Url { get; } = Text(
        "a URL such as https://probe.example/ok, of at most 500 characters", TextRules.IsUrl,
        ScalarSchema.Text(TextRules.UrlLengthMax, "^https?://[!-~]+$"));

    /// <summary>What comes first at one instant.</summary>
    public static ScalarFormat<EventOrder> Order { get; } = Named(
        FormattableString.Invariant($"first-in, last-in, random, or pct(1) to pct({EventOrder.DepthMax})"),
        [.. EventOrder.All.Select(order => (order.ToString(), order))]);

    /// <summary>Parts of 1,000, written as a percentage.</summary>
    public static ScalarFormat<int> PerMille(int min) => new(
        $"a percentage from {PerMilleText(min)} to 100% in steps of 0.1%, such as 1.5%",
        TryPerMille,
        PerMilleText,
        value => value >= min && value <= PerMilleMax,
        ScalarSchema.PerMille);

    public static ScalarFormat<TimeSpan> Duration(TimeSpan min, TimeSpan max) => new(
        $"a duration from {DurationText.Format(min)} to {DurationText.Format(max)}, such as 20m or 3.2s",
        DurationText.TryParse,
        DurationText.Format,
        value => value >= min && value <= max,
        ScalarSchema.Duration);

    public static ScalarFormat<int> Int(int min, int max) => new(
        string.Create(CultureInfo.InvariantCulture, $"a whole number from {min} to {max}"),
        (string text, out int value)
            => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value),
        value => value.ToString(CultureInfo.InvariantCulture),
        value => value >= min && value <= max,
        ScalarSchema.Integer(min, max));

    /// <summary>The names of the values in kebab-case.</summary>
    public static ScalarFormat<T> Enum<T>()
        where T : struct, Enum
        => Enum([.. System.Enum.GetValues<T>().Select(value => (TextRules.Kebab(value.ToString()), value))]);

    public static ScalarFormat<T> Enum<T>(params (string Text, T Value)[] names)
        where T : struct, Enum => Named(string.Join(" or ", names.Select(name => name.Text)), names);

    /// <summary>One line of printable text.</summary>
    public static ScalarFormat<string> Line(int lengthMax) => Text(
        string.Create(CultureInfo.InvariantCulture, $"one line of at most {lengthMax} printable characters"),
        value => value.Length <= lengthMax && TextRules.IsPrintableLine(value),
        ScalarSchema.Text(lengthMax).Or(""));

    /// <summary>Letters, digits, '-', '_' and '.', as in a file name.</summary>
    public static ScalarFormat<string> Name(int lengthMax) => Text(
        string.Create(
            CultureInfo.InvariantCulture,
            $"a name of 1 to {lengthMax} characters: letters, digits, '-', '_' and '.', the first a letter or digit"),
        value => value.Length <= lengthMax && TextRules.IsName(value),
        ScalarSchema.Text(lengthMax, "^[A-Za-z0-9][A-Za-z0-9_.-]*$"));

    /// <summary>A text that may be missing.</summary>
    public static ScalarFormat<string> OrNothing(ScalarFormat<string> format)
        => Text(
            $"{format.Expected}, or nothing", value => value.Length == 0 || format.Allows(value),
            format.Schema.Or(""));

    private static ScalarFormat<T> Named<T>(string expected, (string Text, T Value)[] names)
        where T : struct => new(
        expected,
        (string text, out T value) =>
        {
            int index = Array.FindIndex(names, name => name.Text == text);
            value = index < 0 ? default : names[index].Value;
            return index >= 0;
        },
        value => Array.Find(names, name => name.Value.Equals(value)).Text ?? "none of them",
        value => Array.Exists(names, name => name.Value.Equals(value)),
        ScalarSchema.OneOf(names.Select(name => name.Text)));

    private static ScalarFormat<string> Text(string expected, Func<string, bool> allows, ScalarSchema schema)
        => new(expected, TryText, value => value, allows, schema);

    private static string PerMilleText(int value)
        => ((decimal)value / 10).ToString("0.#", CultureInfo.InvariantCulture) + "%";

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
