using System.Text.Json.Nodes;

namespace SleepSim.Scenarios;

/// <summary>A value with fields of its own.</summary>
internal sealed class NestedField<T, TValue>(
    string key, FieldTable<TValue> table, Func<T, TValue> get, Func<T, TValue, T> set) : Field<T>(key)
{
    public override T Read(T owner, YamlNode node, Reading reading)
        => set(owner, table.Read(get(owner), node, reading));

    public override YamlNode? Write(T owner, T defaults, bool always)
    {
        YamlMapping mapping = table.Write(get(owner));
        return mapping.Entries.Count == 0 ? null : mapping;
    }

    public override IEnumerable<FieldProblem> Problems(T owner)
        => table.Problems(get(owner)).Select(problem => problem with { Key = $"{Key}.{problem.Key}" });

    public override IEnumerable<T> Resets(T owner, T defaults)
        => table.Resets(get(owner)).Select(reset => set(owner, reset));

    public override T Copy(T owner, T from) => set(owner, get(from));

    public override JsonObject ToJson() => table.ToJson();
}
