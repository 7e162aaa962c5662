using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepSim.Reports;

/// <summary>A run's summary on disk: one JSON object, UTF-8, LF, the fields always in the same order.</summary>
public static class RunSummaryFile
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new RecoveryConverter(), new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The summary as JSON, ending in a line feed.</summary>
    public static string ToJson(RunSummary summary) => JsonSerializer.Serialize(summary, Format) + "\n";

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="FormatException">It is not a summary; the message says where and why.</exception>
    public static RunSummary FromJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<RunSummary>(json, Format)
                ?? throw new FormatException("Found 'null', expected the summary of a run.");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"This is not the summary of a run: {e.Message}", e);
        }
    }

    /// <summary>Writes the file, in place of one that is there.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(RunSummary summary, string path) => File.WriteAllText(path, ToJson(summary));
}
