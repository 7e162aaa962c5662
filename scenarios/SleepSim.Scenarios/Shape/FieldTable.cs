namespace SleepSim.Scenarios;

/// <summary>The fields of one type, in the order in which they are written.</summary>
/// <param name="defaults">A value whose fields all have their defaults.</param>
internal sealed class FieldTable<T>(T defaults)
{
    private readonly List<Field<T>> _fields = [];
    private readonly List<string> _required = [];

    public T Defaults => defaults;

    public bool HasFields => _fields.Count > 0;

    public FieldTable<T> Add(Field<T> field)
    {
        _fields.Add(field);
        return this;
    }

    public FieldTable<T> Add<TValue>(
        string key, ScalarFormat<TValue> format, Func<T, TValue> get, Func<T, TValue, T> set)
        => Add(new ScalarField<T, TValue>(key, format, get, set));

    public FieldTable<T> AddOptional<TValue>(
        string key, ScalarFormat<TValue> format, Func<T, TValue?> get, Func<T, TValue?, T> set)
        where TValue : struct
        => Add(new OptionalField<T, TValue>(key, format, get, set));

    public FieldTable<T> Add<TValue>(
        string key, FieldTable<TValue> table, Func<T, TValue> get, Func<T, TValue, T> set)
        => Add(new NestedField<T, TValue>(key, table, get, set));

    /// <summary>A file without this key is no file.</summary>
    public FieldTable<T> Require(string key)
    {
        _required.Add(key);
        return this;
    }

    public T Read(T owner, YamlNode node, Reading reading)
    {
        if (node is YamlMapping mapping)
            return Read(owner, mapping, reading);
        reading.Report(node, $"a mapping with {Spelling.List(Keys)}");
        return owner;
    }

    public YamlMapping Write(T owner)
    {
        var entries = new List<YamlEntry>();
        foreach (Field<T> field in _fields)
        {
            if (field.Write(owner, defaults, IsRequired(field)) is { } value)
                entries.Add(YamlMapping.Entry(field.Key, value));
        }

        return new YamlMapping(entries);
    }

    public IEnumerable<FieldProblem> Problems(T owner) => _fields.SelectMany(field => field.Problems(owner));

    public IEnumerable<T> Resets(T owner)
        => _fields.Where(field => !IsRequired(field)).SelectMany(field => field.Resets(owner, defaults));

    public Field<T> Field(string key) => _fields.First(field => field.Key == key);

    public IEnumerable<string> Keys => _fields.Select(one => one.Key);

    private bool IsRequired(Field<T> field) => _required.Contains(field.Key);

    private T Read(T owner, YamlMapping mapping, Reading reading)
    {
        var seen = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (YamlEntry entry in mapping.Entries)
        {
            if (!seen.TryAdd(entry.Key.Text, entry.Key.Line))
                reading.Report(entry.Key, $"the key {entry.Key.Found} again", "each key once");
            else if (_fields.Find(field => field.Key == entry.Key.Text) is { } field)
                owner = field.Read(owner, entry.Value, reading);
            else
                reading.Report(entry.Key, $"the key {entry.Key.Found}", Spelling.OneOf(entry.Key.Text, Keys));
        }

        foreach (string key in _required.Where(key => !seen.ContainsKey(key)))
            reading.Report(mapping, $"a mapping without '{key}'", $"the key '{key}'");
        return owner;
    }
}
