using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepSim.Contract.Tests.Events;

/// <summary>A duration as its nanoseconds.</summary>
internal sealed class DurationConverter : JsonConverter<Duration>
{
    public override Duration Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, Duration value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Nanoseconds);
}
