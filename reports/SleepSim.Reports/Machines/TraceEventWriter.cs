using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SleepSim.Reports;

/// <summary>Writes events of the Trace Event Format. Times come in nanoseconds; the format has microseconds, and takes
/// decimals.</summary>
internal sealed class TraceEventWriter : IDisposable
{
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly Utf8JsonWriter _json;

    public TraceEventWriter()
    {
        _json = new Utf8JsonWriter(_bytes, new JsonWriterOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });
        _json.WriteStartObject();
        _json.WriteString("displayTimeUnit", "ms");
        _json.WriteStartArray("traceEvents");
    }

    /// <summary>A name and a place in the order for a process, said on any of its threads: zero is no
    /// thread to Perfetto.</summary>
    public void NameProcess(int process, int thread, string name)
    {
        Meta("process_name", process, thread, "name", name);
        Meta("process_sort_index", process, thread, "sort_index", process);
    }

    /// <summary>A name and a place in the order for a thread, which is a track.</summary>
    public void NameThread(int process, int thread, string name)
    {
        Meta("thread_name", process, thread, "name", name);
        Meta("thread_sort_index", process, thread, "sort_index", thread);
    }

    /// <summary>A complete event.</summary>
    public void Slice(int process, int thread, TraceSlice slice)
    {
        Begin(slice.Name, slice.Category, "X", process, thread, slice.From);
        Time("dur", slice.To - slice.From);
        Facts(slice.Facts);
        _json.WriteEndObject();
    }

    /// <summary>An instant event.</summary>
    /// <param name="process">The process.</param>
    /// <param name="thread">The thread.</param>
    /// <param name="instant">What it is; its end does not matter.</param>
    /// <param name="everywhere">It is shown through all tracks, else on its own.</param>
    public void Instant(int process, int thread, TraceSlice instant, bool everywhere)
    {
        Begin(instant.Name, instant.Category, "i", process, thread, instant.From);
        _json.WriteString("s", everywhere ? "g" : "t");
        Facts(instant.Facts);
        _json.WriteEndObject();
    }

    /// <summary>The whole file, ending in a line feed.</summary>
    /// <param name="about">What stands beside the events.</param>
    public string Finish(IReadOnlyList<(string Name, object? Value)> about)
    {
        _json.WriteEndArray();
        _json.WriteStartObject("otherData");
        foreach ((string name, object? value) in about) Fact(name, value);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
        return Encoding.UTF8.GetString(_bytes.WrittenSpan) + "\n";
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void Meta(string what, int process, int thread, string name, object value)
    {
        Begin(what, "__metadata", "M", process, thread, 0);
        Facts([(name, value)]);
        _json.WriteEndObject();
    }

    private void Begin(string name, string category, string phase, int process, int thread, long at)
    {
        _json.WriteStartObject();
        _json.WriteString("name", name);
        _json.WriteString("cat", category);
        _json.WriteString("ph", phase);
        _json.WriteNumber("pid", process);
        _json.WriteNumber("tid", thread);
        Time("ts", at);
    }

    // As text, because a binary fraction would not keep the nanoseconds of a long run.
    private void Time(string name, long nanoseconds)
    {
        _json.WritePropertyName(name);
        _json.WriteRawValue(string.Create(
            CultureInfo.InvariantCulture, $"{nanoseconds / 1_000}.{nanoseconds % 1_000:000}"));
    }

    private void Facts(IReadOnlyList<(string Name, object? Value)> facts)
    {
        if (facts.Count == 0) return;
        _json.WriteStartObject("args");
        foreach ((string name, object? value) in facts) Fact(name, value);
        _json.WriteEndObject();
    }

    private void Fact(string name, object? value)
    {
        switch (value)
        {
            case null:
                _json.WriteNull(name);
                break;
            case bool yes:
                _json.WriteBoolean(name, yes);
                break;
            case long number:
                _json.WriteNumber(name, number);
                break;
            case int number:
                _json.WriteNumber(name, number);
                break;
            case string text:
                _json.WriteString(name, text);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value, "Expected number, text, yes, no or null.");
        }
    }
}
