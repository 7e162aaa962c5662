using System.Text;
using System.Text.Json;

namespace SleepSim.Traces;

/// <summary>A trace on disk: one JSON object a line, UTF-8, LF, in order. Disposing writes what is pending, also when
/// the run ended in an exception; a process that is killed loses at most the last 64 KB.</summary>
public sealed class TraceFile : ITraceSink, IDisposable
{
    // Records are flat; what is deeper is not a record.
    private const int DepthMax = 4;

    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new EnumNames() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = DepthMax,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
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
    public static TraceRecord FromLine(string line) => FromLine(Encoding.UTF8.GetBytes(line));

    /// <summary>Reads a line in UTF-8 written by <see cref="ToLine"/>.</summary>
    /// <exception cref="FormatException">The line is not a record; the message says why.</exception>
    public static TraceRecord FromLine(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty) throw new FormatException("found an empty line, expected a trace record");
        try
        {
            return JsonSerializer.Deserialize<TraceRecord>(line, Format)
                ?? throw new FormatException("found 'null', expected a trace record");
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException)
        {
            throw new FormatException($"found no trace record: {JsonReason.Of(e)}", e);
        }
    }

    /// <summary>Reads a file as far as it is a trace: lines that are records, in order of time, to the record
    /// <c>run-ended</c> and its line feed.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bounds">How much of it is read; the usual bounds when null.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a folder.</exception>
    public static TraceReading Read(string path, TraceBounds? bounds = null)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1);
        return TraceReader.Read(stream, bounds ?? new TraceBounds());
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
