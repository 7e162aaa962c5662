using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>A run's summary on disk: one JSON object, UTF-8, LF, the fields always in the same order.</summary>
public static class RunSummaryFile
{
    /// <summary>Bytes of a file that is read.</summary>
    public const int BytesMax = 16 << 20;

    // Of the deepest, statistics.total.p50Ns; nothing that is deeper is a summary.
    private const int DepthMax = 8;

    private static readonly JsonSerializerOptions _format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new RecoveryConverter(), new EnumNames() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = DepthMax,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The summary as JSON, ending in a line feed.</summary>
    public static string ToJson(RunSummary summary) => JsonSerializer.Serialize(summary, _format) + "\n";

    /// <summary>Joined summaries as JSON, in the same way.</summary>
    public static string ToJson(JoinedSummary summary) => JsonSerializer.Serialize(summary, _format) + "\n";

    /// <summary>Reads what <see cref="ToJson(RunSummary)"/> wrote.</summary>
    /// <exception cref="FormatException">It is not a summary; the message says what was found.</exception>
    public static RunSummary FromJson(string json)
    {
        SummaryReading reading = Read(Encoding.UTF8.GetBytes(json));
        return reading.Summary ?? throw new FormatException($"This is not the summary of a run: {reading.Reason}.");
    }

    /// <summary>Reads UTF-8, with or without a byte order mark.</summary>
    internal static SummaryReading Read(ReadOnlySpan<byte> json)
    {
        if (json.StartsWith(Encoding.UTF8.Preamble)) json = json[Encoding.UTF8.Preamble.Length..];
        try
        {
            RunSummary? summary = JsonSerializer.Deserialize<RunSummary>(json, _format);
            string? fault = summary is null ? "found 'null'" : SummaryCheck.Fault(summary);
            return fault is null ? new SummaryReading(summary, null, "") : new SummaryReading(null, null, fault);
        }
        catch (JsonException e)
        {
            return new SummaryReading(null, e.LineNumber + 1, JsonReason.Of(e));
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return new SummaryReading(null, null, JsonReason.Of(e));
        }
    }

    /// <summary>Writes the file, in place of one that is there.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(RunSummary summary, string path) => File.WriteAllText(path, ToJson(summary));
}
