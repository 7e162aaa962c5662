using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepSim.Traces;

/// <summary>One enum in JSON.</summary>
internal sealed class EnumNameConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    private static readonly T[] _values = Enum.GetValues<T>();

    private static readonly JsonEncodedText[] _names =
    [
        .. _values.Select(static value => JsonEncodedText.Encode(
            JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()))),
    ];

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            for (int i = 0; i < _names.Length; i++)
            {
                if (reader.ValueTextEquals(_names[i].EncodedUtf8Bytes)) return _values[i];
            }
        }

        throw new JsonException($"expected one of {string.Join(", ", _names)}");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(_names[Array.IndexOf(_values, value)]);
}
