using System.Text.Json.Nodes;

namespace SleepSim.Scenarios;

/// <summary>A value that is one text, or absent. Where absence means something of its own, a word says so.</summary>
/// <param name="key">The key.</param>
/// <param name="format">How a value is written.</param>
/// <param name="get">Reads the property.</param>
/// <param name="set">Gives the owner with another value.</param>
/// <param name="none">The word for no value; null when only leaving the key out says so.</param>
internal sealed class OptionalField<T, TValue>(
    string key, ScalarFormat<TValue> format, Func<T, TValue?> get, Func<T, TValue?, T> set, string? none = null)
    : Field<T>(key)
    where TValue : struct
{
    private string Expected => none is null ? format.Expected : $"{format.Expected}, or {none}";

    public override T Read(T owner, YamlNode node, Reading reading)
    {
        if (node is YamlScalar { Text: var text } && text.Length > 0 && text == none)
            return set(owner, null);
        if (node is YamlScalar scalar && format.Parse(scalar.Text, out TValue value) && format.Allows(value))
            return set(owner, value);
        reading.Report(node, Expected);
        return owner;
    }

    public override YamlNode? Write(T owner, T defaults, bool always)
    {
        if (!always && IsDefault(owner, defaults))
            return null;
        string? text = get(owner) is { } value ? format.Format(value) : none;
        return text is null ? null : new YamlScalar(text);
    }

    public override IEnumerable<FieldProblem> Problems(T owner)
    {
        if (get(owner) is { } value && !format.Allows(value))
            yield return new FieldProblem(Key, format.Found(value), Expected);
    }

    public override IEnumerable<T> Resets(T owner, T defaults)
        => IsDefault(owner, defaults) ? [] : [set(owner, get(defaults))];

    public override T Copy(T owner, T from) => set(owner, get(from));

    public override JsonObject ToJson()
        => (none is null ? format.Schema : format.Schema.Or(none)).ToJson(Expected);

    private bool IsDefault(T owner, T defaults)
        => EqualityComparer<TValue?>.Default.Equals(get(owner), get(defaults));
}
