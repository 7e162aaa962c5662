using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using Node = YamlDotNet.RepresentationModel.YamlNode;

namespace SleepSim.Scenarios.Tests.Shape;

/// <summary>YAML as an editor sees it: what is not quoted is a number, a truth value or nothing where it looks like one
/// (YAML 1.2, core schema).</summary>
internal static class YamlAsJson
{
    public static JsonNode? Convert(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Convert(stream.Documents[0].RootNode);
    }

    private static JsonNode? Convert(Node node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(
            one => KeyValuePair.Create(((YamlScalarNode)one.Key).Value!, Convert(one.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Convert)]),
        YamlScalarNode { Style: ScalarStyle.Plain } plain => Plain(plain.Value!),
        YamlScalarNode quoted => JsonValue.Create(quoted.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.NodeType, "No such node"),
    };

    private static JsonValue? Plain(string text) => text switch
    {
        "" or "~" or "null" => null,
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole)
            => JsonValue.Create(whole),
        _ when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            => JsonValue.Create(number),
        _ => JsonValue.Create(text),
    };
}
