using System.Text.Json.Nodes;

namespace SleepSim.Scenarios;

/// <summary>The fields of one type, in the order in which they are written.</summary>
/// <param name="defaults">A value whose fields all have their defaults.</param>
internal sealed class FieldTable<T>(T defaults)
{
    private readonly List<Field<T>> _fields = [];
    private readonly List<string> _required = [];
    private string? _lead;
    private Func<T, T> _defaultsOf = _ => defaults;

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
        string key, ScalarFormat<TValue> format, Func<T, TValue?> get, Func<T, TValue?, T> set, string? none = null)
        where TValue : struct
        => Add(new OptionalField<T, TValue>(key, format, get, set, none));

    public FieldTable<T> Add<TValue>(
        string key, FieldTable<TValue> table, Func<T, TValue> get, Func<T, TValue, T> set)
        => Add(new NestedField<T, TValue>(key, table, get, set));

    /// <summary>A file without this key is no file.</summary>
    public FieldTable<T> Require(string key)
    {
        _required.Add(key);
        return this;
    }

    /// <summary>This field gives all others their defaults, wherever it stands in the file.</summary>
    public FieldTable<T> Lead(string key, Func<T, T> defaultsOf)
    {
        _lead = key;
        _defaultsOf = defaultsOf;
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
            if (field.Write(owner, DefaultsOf(owner, field), IsRequired(field)) is { } value)
                entries.Add(YamlMapping.Entry(field.Key, value));
        }

        return new YamlMapping(entries);
    }

    /// <summary>The mapping in a JSON Schema.</summary>
    public JsonObject ToJson()
    {
        var keys = new JsonObject();
        foreach (Field<T> field in _fields)
            keys[field.Key] = field.ToJson();
        var json = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = keys };
        if (_required.Count > 0)
            json["required"] = new JsonArray([.. _required.Select(key => (JsonNode)key)]);
        return json;
    }

    public IEnumerable<FieldProblem> Problems(T owner) => _fields.SelectMany(field => field.Problems(owner));

    public IEnumerable<T> Resets(T owner)
        => _fields.Where(field => !IsRequired(field)).SelectMany(
            field => IsLead(field)
                ? field.Resets(owner, defaults).Select(reset => Rebase(owner, _defaultsOf(reset)))
                : field.Resets(owner, DefaultsOf(owner, field)));

    public Field<T> Field(string key) => _fields.First(field => field.Key == key);

    public IEnumerable<string> Keys => _fields.Select(one => one.Key);

    /// <summary>Whether a file may leave everything out.</summary>
    public bool RequiresNothing => _required.Count == 0;

    private bool IsRequired(Field<T> field) => _required.Contains(field.Key);

    private bool IsLead(Field<T> field) => field.Key == _lead;

    private T DefaultsOf(T owner, Field<T> field) => IsLead(field) ? defaults : _defaultsOf(owner);

    /// <summary>What is not as usual stays, everything else is as in the new defaults.</summary>
    private T Rebase(T owner, T rebased)
    {
        foreach (Field<T> field in _fields.Where(field => !IsLead(field)))
        {
            if (field.Resets(owner, DefaultsOf(owner, field)).Any())
                rebased = field.Copy(rebased, owner);
        }

        return rebased;
    }

    private T Read(T owner, YamlMapping mapping, Reading reading)
    {
        var seen = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (YamlEntry entry in mapping.Entries.OrderBy(entry => entry.Key.Text == _lead ? 0 : 1))
        {
            if (!seen.TryAdd(entry.Key.Text, entry.Key.Line))
                reading.Report(entry.Key, $"the key {entry.Key.Found} again", "each key once");
            else if (_fields.Find(field => field.Key == entry.Key.Text) is { } field)
                owner = Read(owner, field, entry.Value, reading);
            else
                reading.Report(entry.Key, $"the key {entry.Key.Found}", Spelling.OneOf(entry.Key.Text, Keys));
        }

        foreach (string key in _required.Where(key => !seen.ContainsKey(key)))
            reading.Report(mapping, $"a mapping without '{key}'", $"the key '{key}'");
        return owner;
    }

    private T Read(T owner, Field<T> field, YamlNode node, Reading reading)
    {
        T read = field.Read(owner, node, reading);
        return IsLead(field) ? _defaultsOf(read) : read;
    }
}
