using System.Text.Json;
using System.Text.Json.Serialization;

namespace SleepSim.Traces;

/// <summary>A trace on disk: one JSON object a line, UTF-8, LF, in order. Disposing writes what is pending, also when
/// the run ended in an exception; a process that is killed loses at most the last 64 KB.</summary>
public sealed class TraceFile : ITraceSink, IDisposable
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly FileStream _stream;

    /// <summary>Creates the file, or empties it.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public TraceFile(string path) =>
        _stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 64 * 1024);

    /// <summary>One record as its line, without the line end.</summary>
    public static string ToLine(TraceRecord record) => JsonSerializer.Serialize(record, Format);

    /// <summary>Reads a line written by <see cref="ToLine"/>.</summary>
    /// <exception cref="FormatException">The line is not a record; the message says why.</exception>
    public static TraceRecord FromLine(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<TraceRecord>(line, Format)
                ?? throw new FormatException("The line is 'null', not a trace record.");
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw new FormatException($"The line is not a trace record: {e.Message}", e);
        }
    }

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="FormatException">A line is not a record; the message names file and line.</exception>
    public static IEnumerable<TraceRecord> Read(string path)
    {
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            TraceRecord record;
            try
            {
                record = FromLine(line);
            }
            catch (FormatException e)
            {
                throw new FormatException($"{path}:{number}: {e.Message}", e);
            }

            yield return record;
        }
    }

    /// <inheritdoc/>
    public void Take(TraceRecord record)
    {
        JsonSerializer.Serialize(_stream, record, Format);
        _stream.WriteByte((byte)'\n');
    }

    /// <summary>Writes what is pending and closes the file.</summary>
    public void Dispose() => _stream.Dispose();
}
