using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SleepSim.Scenarios.Tests.Shape;

/// <summary>JSON Schema, draft 7, as far as the schema of scenarios goes; a keyword that is not known here is an
/// error.</summary>
internal static class SchemaEvaluator
{
    public static bool Allows(JsonObject schema, JsonNode? value)
        => schema.All(keyword => Allows(keyword.Key, keyword.Value, schema, value));

    private static bool Allows(string keyword, JsonNode? rule, JsonObject schema, JsonNode? value) => keyword switch
    {
        "$schema" or "title" or "description" => true,
        "type" => rule is JsonArray types
            ? types.Any(type => IsOfType(type!.GetValue<string>(), value))
            : IsOfType(rule!.GetValue<string>(), value),
        "enum" => rule!.AsArray().Any(one => JsonNode.DeepEquals(one, value)),
        "const" => JsonNode.DeepEquals(rule, value),
        "anyOf" => rule!.AsArray().Any(one => Allows(one!.AsObject(), value)),
        "oneOf" => rule!.AsArray().Count(one => Allows(one!.AsObject(), value)) == 1,
        "pattern" => Text(value) is not { } text || Regex.IsMatch(text, rule!.GetValue<string>()),
        "maxLength" => Text(value) is not { } text || text.Length <= rule!.GetValue<int>(),
        "minimum" => Number(value) is not { } number || number >= rule!.GetValue<long>(),
        "maximum" => Number(value) is not { } number || number <= rule!.GetValue<long>(),
        "minItems" => value is not JsonArray list || list.Count >= rule!.GetValue<int>(),
        "maxItems" => value is not JsonArray list || list.Count <= rule!.GetValue<int>(),
        "items" => value is not JsonArray list || list.All(item => Allows(rule!.AsObject(), item)),
        "minProperties" => value is not JsonObject mapping || mapping.Count >= rule!.GetValue<int>(),
        "maxProperties" => value is not JsonObject mapping || mapping.Count <= rule!.GetValue<int>(),
        "required" => value is not JsonObject mapping
            || rule!.AsArray().All(key => mapping.ContainsKey(key!.GetValue<string>())),
        "propertyNames" => value is not JsonObject mapping
            || mapping.All(one => Allows(rule!.AsObject(), JsonValue.Create(one.Key))),
        "properties" => value is not JsonObject mapping
            || mapping.All(one => rule![one.Key] is not JsonObject known || Allows(known, one.Value)),
        "additionalProperties" => value is not JsonObject mapping
            || mapping.All(one => schema["properties"]?[one.Key] is not null || AllowsMore(rule!, one.Value)),
        _ => throw new NotSupportedException($"The keyword '{keyword}' is not known here"),
    };

    private static bool AllowsMore(JsonNode rule, JsonNode? value)
        => rule is JsonObject schema ? Allows(schema, value) : rule.GetValue<bool>();

    private static bool IsOfType(string type, JsonNode? value) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => Kind(value) == JsonValueKind.String,
        "boolean" => Kind(value) is JsonValueKind.True or JsonValueKind.False,
        "number" => Kind(value) == JsonValueKind.Number,
        "integer" => Number(value) is { } number && number == decimal.Truncate(number),
        _ => throw new NotSupportedException($"The type '{type}' is not known here"),
    };

    private static JsonValueKind? Kind(JsonNode? value) => value?.GetValueKind();

    private static string? Text(JsonNode? value)
        => Kind(value) == JsonValueKind.String ? value!.GetValue<string>() : null;

    private static decimal? Number(JsonNode? value)
        => Kind(value) == JsonValueKind.Number
            ? decimal.Parse(value!.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture)
            : null;
}
