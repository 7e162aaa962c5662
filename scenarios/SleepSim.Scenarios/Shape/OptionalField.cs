namespace SleepSim.Scenarios;

/// <summary>A value that is one text, or absent, which is the default.</summary>
internal sealed class OptionalField<T, TValue>(
    string key, ScalarFormat<TValue> format, Func<T, TValue?> get, Func<T, TValue?, T> set) : Field<T>(key)
    where TValue : struct
{
    public override T Read(T owner, YamlNode node, Reading reading)
    {
        if (node is YamlScalar scalar && format.Parse(scalar.Text, out TValue value) && format.Allows(value))
            return set(owner, value);
        reading.Report(node, format.Expected);
        return owner;
    }

    public override YamlNode? Write(T owner, T defaults, bool always)
        => get(owner) is { } value ? new YamlScalar(format.Format(value)) : null;

    public override IEnumerable<FieldProblem> Problems(T owner)
    {
        if (get(owner) is { } value && !format.Allows(value))
            yield return new FieldProblem(Key, format.Found(value), format.Expected);
    }

    public override IEnumerable<T> Resets(T owner, T defaults) => get(owner) is null ? [] : [set(owner, null)];
}
