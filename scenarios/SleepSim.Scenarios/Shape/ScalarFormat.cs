using System.Text.Json.Nodes;

namespace SleepSim.Scenarios;

/// <summary>How one kind of value is written, and which values are allowed.</summary>
/// <param name="Expected">What an error message says was expected: the form and the bounds.</param>
/// <param name="Parse">Reads a text; null when it has not the form.</param>
/// <param name="Format">Writes an allowed value so that <paramref name="Parse"/> reads the same.</param>
/// <param name="Allows">Whether a value is within its bounds.</param>
/// <param name="Schema">What an editor can know of it.</param>
internal sealed record ScalarFormat<T>(
    string Expected, ScalarParser<T> Parse, Func<T, string> Format, Func<T, bool> Allows, ScalarSchema Schema)
{
    /// <summary>The value in a JSON Schema.</summary>
    public JsonObject ToJson() => Schema.ToJson(Expected);

    /// <summary>What an error message says was found: any value, also one that may not be written.</summary>
    public string Found(T value)
        => value is TimeSpan time && time < TimeSpan.Zero
            ? YamlScalar.Quote("-" + DurationText.Format(time == TimeSpan.MinValue ? TimeSpan.MaxValue : -time))
            : YamlScalar.Quote(Format(value));
}
