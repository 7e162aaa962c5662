using System.Text.Json.Nodes;

namespace SleepSim.Scenarios;

/// <summary>What JSON Schema can say of a text, for editors; the reader knows more. Plain YAML such as <c>1</c> or
/// <c>true</c> is a number or a truth value for an editor, and a text for the reader.</summary>
/// <param name="Types">The types an editor may see.</param>
/// <param name="Pattern">What a string must match; null for any.</param>
/// <param name="Min">The least number; null for any.</param>
/// <param name="Max">The largest number; null for any.</param>
/// <param name="LengthMax">The most characters of a string; null for any.</param>
/// <param name="Values">The only values; null when there are others.</param>
internal sealed record ScalarSchema(
    string[] Types, string? Pattern = null, long? Min = null, long? Max = null, int? LengthMax = null,
    string[]? Values = null)
{
    public static ScalarSchema Bool { get; } = new(["boolean"]);

    public static ScalarSchema Duration { get; } = new(
        ["string"], "^([0-9]+(d|h|m|s|ms|us))*[0-9]+(\\.[0-9]+)?(d|h|m|s|ms|us)$");

    public static ScalarSchema PerMille { get; } = new(["string"], "^[0-9]{1,3}(\\.[0-9]+)?%$");

    public static ScalarSchema Integer(long min, long max) => new(["integer"], Min: min, Max: max);

    public static ScalarSchema OneOf(IEnumerable<string> values) => new(["string"], Values: [.. values]);

    /// <summary>A text of any kind; one that is quoted in no way may look like something else.</summary>
    public static ScalarSchema Text(int lengthMax, string? pattern = null)
        => new(["string", "number", "boolean"], pattern, LengthMax: lengthMax);

    /// <summary>The same, or a word, or nothing behind the colon when the word is empty.</summary>
    public ScalarSchema Or(string word)
    {
        if (word.Length == 0)
            return this with { Types = [.. Types, "null"], Pattern = Pattern is null ? null : $"^$|{Pattern}" };
        return this with
        {
            Types = Types.Contains("string") ? Types : [.. Types, "string"],
            Pattern = Pattern is null ? $"^{word}$" : $"^{word}$|{Pattern}",
        };
    }

    /// <param name="description">What an editor shows.</param>
    public JsonObject ToJson(string description)
    {
        var json = new JsonObject { ["description"] = description };
        if (Values is not null)
        {
            json["enum"] = new JsonArray([.. Values.Select(value => (JsonNode)value)]);
            return json;
        }

        json["type"] = Types.Length == 1 ? Types[0] : new JsonArray([.. Types.Select(type => (JsonNode)type)]);
        if (Pattern is not null)
            json["pattern"] = Pattern;
        if (Min is { } min)
            json["minimum"] = min;
        if (Max is { } max)
            json["maximum"] = max;
        if (LengthMax is { } length)
            json["maxLength"] = length;
        return json;
    }
}
