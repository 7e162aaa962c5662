using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SleepSim.Scenarios;

/// <summary>The format of scenario files as a JSON Schema, for editors: made from the same tables that read the files.
/// It knows keys, forms and most bounds; the reader also knows what may follow what.</summary>
public static class ScenarioSchema
{
    private static readonly JsonSerializerOptions _written = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema, JSON Schema draft 7, which YAML editors know best.</summary>
    public static string Text { get; } = Schema().ToJsonString(_written) + "\n";

    private static JsonObject Schema()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "SleepSim scenario",
        };
        foreach ((string key, JsonNode? value) in ScenarioShape.Table.ToJson())
            schema[key] = value?.DeepClone();
        return schema;
    }
}
