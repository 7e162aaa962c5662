using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepSim.Traces;

/// <summary>Enums in JSON by their names in kebab case, and by nothing else: neither by number nor several at once, so
/// that what is read is always a value there is.</summary>
public sealed class EnumNames : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(EnumNameConverter<>).MakeGenericType(typeToConvert))!;
}
