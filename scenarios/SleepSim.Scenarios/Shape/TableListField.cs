using System.Text.Json.Nodes;

namespace SleepSim.Scenarios;

/// <summary>A list of values with fields of their own.</summary>
internal sealed class TableListField<T, TItem>(
    string key, FieldTable<TItem> table, int countMax,
    Func<T, IReadOnlyList<TItem>> get, Func<T, IReadOnlyList<TItem>, T> set) : Field<T>(key)
{
    private string Expected => FormattableString.Invariant(
        $"a list of at most {countMax}, each a mapping with {Spelling.List(table.Keys)}");

    public override T Read(T owner, YamlNode node, Reading reading)
    {
        if (node is YamlSequence { Items: var items } && items.Count <= countMax)
            return set(owner, [.. items.Select(item => table.Read(table.Defaults, item, reading))]);
        reading.Report(node, Expected);
        return owner;
    }

    public override YamlNode? Write(T owner, T defaults, bool always)
        => !always && IsDefault(owner, defaults) ? null : new YamlSequence([.. get(owner).Select(table.Write)]);

    public override IEnumerable<FieldProblem> Problems(T owner)
    {
        IReadOnlyList<TItem> items = get(owner);
        if (items.Count > countMax)
            yield return new FieldProblem(Key, FormattableString.Invariant($"a list of {items.Count}"), Expected);
        for (int i = 0; i < items.Count; i++)
        {
            foreach (FieldProblem problem in table.Problems(items[i]))
                yield return problem with { Key = FormattableString.Invariant($"{Key}[{i + 1}].{problem.Key}") };
        }
    }

    /// <summary>The list as in the defaults, without one of its items, or with one of them plainer.</summary>
    public override IEnumerable<T> Resets(T owner, T defaults)
    {
        if (IsDefault(owner, defaults))
            yield break;
        yield return set(owner, get(defaults));
        TItem[] items = [.. get(owner)];
        for (int i = 0; i < items.Length; i++)
        {
            yield return set(owner, [.. items[..i], .. items[(i + 1)..]]);
            foreach (TItem reset in table.Resets(items[i]))
                yield return set(owner, [.. items[..i], reset, .. items[(i + 1)..]]);
        }
    }

    public override T Copy(T owner, T from) => set(owner, get(from));

    public override JsonObject ToJson()
        => new() { ["type"] = "array", ["maxItems"] = countMax, ["items"] = table.ToJson() };

    private bool IsDefault(T owner, T defaults) => get(owner).SequenceEqual(get(defaults));
}
