using System.Text.Json;
using System.Text.Json.Serialization;
using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>A recovery in JSON: every time bears its unit, and the sums are written out.</summary>
internal sealed class RecoveryConverter : JsonConverter<Recovery>
{
    public override void Write(Utf8JsonWriter writer, Recovery value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("trigger", JsonNamingPolicy.KebabCaseLower.ConvertName(value.Trigger.ToString()));
        writer.WriteNumber("triggeredAtNs", value.TriggeredAt);
        WriteTime(writer, "usableAtNs", value.UsableAt);
        WriteTime(writer, "engineActedAtNs", value.EngineActedAt);
        WriteTime(writer, "handshakeAtNs", value.HandshakeAt);
        WriteTime(writer, "firstEchoAtNs", value.FirstEchoAt);
        writer.WriteNumber("operatingSystemNs", value.OperatingSystem);
        writer.WriteNumber("engineNs", value.Engine);
        writer.WriteNumber("networkNs", value.Network);
        WriteTime(writer, "limitNs", value.Limit);
        WriteTime(writer, "totalNs", value.Total);
        WriteTime(writer, "afterUsableNs", value.AfterUsable);
        writer.WriteEndObject();
    }

    public override Recovery Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        JsonElement recovery = document.RootElement;
        return new Recovery(
            recovery.GetProperty("trigger").Deserialize<RecoveryTrigger>(options),
            recovery.GetProperty("triggeredAtNs").GetInt64(),
            ReadTime(recovery, "usableAtNs"),
            ReadTime(recovery, "engineActedAtNs"),
            ReadTime(recovery, "handshakeAtNs"),
            ReadTime(recovery, "firstEchoAtNs"),
            recovery.GetProperty("operatingSystemNs").GetInt64(),
            recovery.GetProperty("engineNs").GetInt64(),
            recovery.GetProperty("networkNs").GetInt64(),
            ReadTime(recovery, "limitNs"));
    }

    private static void WriteTime(Utf8JsonWriter writer, string name, long? nanoseconds)
    {
        if (nanoseconds is { } known) writer.WriteNumber(name, known);
        else writer.WriteNull(name);
    }

    private static long? ReadTime(JsonElement recovery, string name)
    {
        JsonElement time = recovery.GetProperty(name);
        return time.ValueKind == JsonValueKind.Null ? null : time.GetInt64();
    }
}
