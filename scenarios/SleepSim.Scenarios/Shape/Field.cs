using System.Text.Json.Nodes;

namespace SleepSim.Scenarios;

/// <summary>One key of the file and the property behind it: everything that reading, writing, checking and shrinking
/// need to know of it stands in one place.</summary>
internal abstract class Field<T>(string key)
{
    public string Key { get; } = key;

    /// <summary>Takes the value over from the file. A value that does not fit is reported and left out.</summary>
    public abstract T Read(T owner, YamlNode node, Reading reading);

    /// <summary>The value for the file; null when it equals that of <paramref name="defaults"/> and need not stand
    /// there always.</summary>
    public abstract YamlNode? Write(T owner, T defaults, bool always);

    /// <summary>What is out of bounds.</summary>
    public abstract IEnumerable<FieldProblem> Problems(T owner);

    /// <summary>The owner with this field, or one of the fields in it, as in <paramref name="defaults"/>; nothing when
    /// it is so already.</summary>
    public abstract IEnumerable<T> Resets(T owner, T defaults);

    /// <summary>The owner with this field as it is in another one.</summary>
    public abstract T Copy(T owner, T from);

    /// <summary>The value in a JSON Schema.</summary>
    public abstract JsonObject ToJson();
}
