using System.Text.Json.Nodes;

namespace SleepSim.Scenarios;

/// <summary>How one kind of operation is written.</summary>
internal abstract class OperationShape(string key)
{
    public string Key { get; } = key;

    public abstract IEnumerable<string> Keys { get; }

    /// <summary>The type of the operations it describes.</summary>
    public abstract Type Operation { get; }

    /// <returns>The operation; with default values where something was reported.</returns>
    public abstract Operation Read(YamlNode node, Reading reading);

    public abstract YamlNode Write(Operation operation);

    /// <summary>What may stand behind the key, in a JSON Schema.</summary>
    public abstract JsonObject ToJson();

    public abstract IEnumerable<FieldProblem> Problems(Operation operation);

    /// <summary>The operation with one of its fields as the default, except those that every file must name.</summary>
    public abstract IEnumerable<Operation> Resets(Operation operation);
}
