using System.Text.Json.Nodes;

namespace SleepSim.Scenarios;

/// <summary>How operations of one type are written: the fields, and which of them may stand alone in place of a
/// mapping.</summary>
/// <param name="key">The operation's name in the file.</param>
/// <param name="table">Its fields.</param>
/// <param name="alone">The field for which <c>sleep: 20m</c> is short; null when there is none.</param>
internal sealed class OperationShape<T>(string key, FieldTable<T> table, string? alone = null) : OperationShape(key)
    where T : Operation
{
    public override IEnumerable<string> Keys => table.Keys;

    public override Type Operation => typeof(T);

    public override Operation Read(YamlNode node, Reading reading)
    {
        if (node is YamlScalar { Text.Length: 0 } && table.RequiresNothing)
            return table.Defaults;
        if (node is YamlScalar && alone is not null)
            return table.Field(alone).Read(table.Defaults, node, reading);
        if (table.HasFields)
            return table.Read(table.Defaults, node, reading);
        reading.Report(node, $"nothing after '{Key}:'");
        return table.Defaults;
    }

    public override YamlNode Write(Operation operation)
    {
        YamlMapping mapping = table.Write((T)operation);
        if (mapping.Entries.Count == 0)
            return new YamlScalar("");
        return mapping.Entries is [{ Key.Text: var key, Value: var value }] && key == alone ? value : mapping;
    }

    public override JsonObject ToJson()
    {
        List<JsonObject> forms = [];
        if (table.RequiresNothing)
            forms.Add(new JsonObject { ["type"] = "null" });
        if (alone is not null)
            forms.Add(table.Field(alone).ToJson());
        if (table.HasFields)
            forms.Add(table.ToJson());
        return forms.Count == 1 ? forms[0] : new JsonObject { ["anyOf"] = new JsonArray([.. forms]) };
    }

    public override IEnumerable<FieldProblem> Problems(Operation operation) => table.Problems((T)operation);

    public override IEnumerable<Operation> Resets(Operation operation) => table.Resets((T)operation);
}
