using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace SleepSim.Contract.Tests.Events;

/// <summary>An event as one line of JSON: its name, and its fields.</summary>
internal static class EventLine
{
    private const string Name = "event";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new DurationConverter(), new AddressConverter(), new JsonStringEnumConverter() },
        IgnoreReadOnlyProperties = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static string Write(TunnelEvent happening)
    {
        JsonObject fields = JsonSerializer.SerializeToNode(happening, happening.GetType(), Options)!.AsObject();
        fields.Insert(0, Name, happening.GetType().Name);
        return fields.ToJsonString(Options);
    }

    public static TunnelEvent Read(string line)
    {
        JsonObject fields = JsonNode.Parse(line)!.AsObject();
        string name = fields[Name]!.GetValue<string>();
        fields.Remove(Name);
        Type type = typeof(TunnelEvent).GetNestedType(name)!;
        return (TunnelEvent)fields.Deserialize(type, Options)!;
    }
}
