using System.Text.Json.Nodes;

namespace SleepSim.Scenarios;

/// <summary>A value that is one text.</summary>
internal sealed class ScalarField<T, TValue>(
    string key, ScalarFormat<TValue> format, Func<T, TValue> get, Func<T, TValue, T> set) : Field<T>(key)
{
    public override T Read(T owner, YamlNode node, Reading reading)
    {
        if (node is YamlScalar scalar && format.Parse(scalar.Text, out TValue value) && format.Allows(value))
            return set(owner, value);
        reading.Report(node, format.Expected);
        return owner;
    }

    public override YamlNode? Write(T owner, T defaults, bool always)
        => !always && IsDefault(owner, defaults) ? null : new YamlScalar(format.Format(get(owner)));

    public override IEnumerable<FieldProblem> Problems(T owner)
    {
        TValue value = get(owner);
        if (!format.Allows(value))
            yield return new FieldProblem(Key, format.Found(value), format.Expected);
    }

    public override IEnumerable<T> Resets(T owner, T defaults)
        => IsDefault(owner, defaults) ? [] : [set(owner, get(defaults))];

    public override T Copy(T owner, T from) => set(owner, get(from));

    public override JsonObject ToJson() => format.ToJson();

    private bool IsDefault(T owner, T defaults)
        => EqualityComparer<TValue>.Default.Equals(get(owner), get(defaults));
}
