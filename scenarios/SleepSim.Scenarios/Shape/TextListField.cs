using System.Text.Json.Nodes;

namespace SleepSim.Scenarios;

/// <summary>A list of names.</summary>
internal sealed class TextListField<T>(
    string key, ScalarFormat<string> format, int countMax,
    Func<T, IReadOnlyList<string>> get, Func<T, IReadOnlyList<string>, T> set) : Field<T>(key)
{
    private string Expected => FormattableString.Invariant($"a list of at most {countMax}, each {format.Expected}");

    public override T Read(T owner, YamlNode node, Reading reading)
        => ReadList(node, reading) is { } list ? set(owner, list) : owner;

    public override YamlNode? Write(T owner, T defaults, bool always)
        => IsDefault(owner, defaults) ? null : WriteList(get(owner));

    public override IEnumerable<FieldProblem> Problems(T owner) => ListProblems(get(owner));

    public override IEnumerable<T> Resets(T owner, T defaults)
        => IsDefault(owner, defaults) ? [] : [set(owner, get(defaults))];

    public override T Copy(T owner, T from) => set(owner, get(from));

    public override JsonObject ToJson()
        => new() { ["type"] = "array", ["maxItems"] = countMax, ["items"] = format.ToJson() };

    /// <returns>Null when something was reported.</returns>
    public IReadOnlyList<string>? ReadList(YamlNode node, Reading reading)
    {
        if (node is not YamlSequence { Items: var items } || items.Count > countMax)
        {
            reading.Report(node, Expected);
            return null;
        }

        var texts = new List<string>();
        foreach (YamlNode item in items)
        {
            if (item is YamlScalar scalar && format.Allows(scalar.Text))
                texts.Add(scalar.Text);
            else
                reading.Report(item, format.Expected);
        }

        return texts.Count == items.Count ? texts : null;
    }

    public static YamlSequence WriteList(IEnumerable<string> texts)
        => new([.. texts.Select(text => new YamlScalar(text))]);

    public IEnumerable<FieldProblem> ListProblems(IReadOnlyList<string> texts)
    {
        if (texts.Count > countMax)
            yield return new FieldProblem(Key, FormattableString.Invariant($"a list of {texts.Count}"), Expected);
        foreach (string text in texts.Where(text => !format.Allows(text)))
            yield return new FieldProblem(Key, YamlScalar.Quote(text), format.Expected);
    }

    private bool IsDefault(T owner, T defaults) => get(owner).SequenceEqual(get(defaults));
}
