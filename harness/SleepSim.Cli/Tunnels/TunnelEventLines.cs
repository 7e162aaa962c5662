using System.Buffers;
using System.Text;
using System.Text.Json;
using SleepSim.Contract;
using SleepSim.LinuxHost;

namespace SleepSim.Cli;

/// <summary>Writes each thing that happens in a tunnel as a line of JSON, for programs.</summary>
internal sealed class TunnelEventLines(TextWriter output) : ITunnelListener
{
    private readonly ArrayBufferWriter<byte> _line = new();
    private bool _nobodyReads;

    /// <inheritdoc/>
    public void Status(TunnelStatus status) =>
        Write("status", json => json.WriteString("status", status.ToString().ToLowerInvariant()));

    /// <inheritdoc/>
    public void Told(TunnelEvent happening) => Write("told", json =>
    {
        json.WriteString("event", happening.GetType().Name);
        json.WriteString("detail", Detail(happening));
    });

    /// <inheritdoc/>
    public void Completed(string what, string? error) => Write("completed", json =>
    {
        json.WriteString("what", what);
        json.WriteString("error", error);
    });

    /// <inheritdoc/>
    public void Log(LogLevel level, string message) => Write("log", json =>
    {
        json.WriteString("level", level.ToString().ToLowerInvariant());
        json.WriteString("message", message);
    });

    /// <inheritdoc/>
    public void Reached(string place) => Write("reached", json => json.WriteString("place", place));

    private static string Detail(TunnelEvent happening) => happening switch
    {
        TunnelEvent.StartTunnel start => Path(start.Path),
        TunnelEvent.PathChanged changed => Path(changed.Path),
        TunnelEvent.DeadlineReached reached => reached.Deadline.Reason,
        TunnelEvent.StopTunnel stop => stop.Reason.ToString(),
        TunnelEvent.SettingsApplied applied => applied.Error ?? "",
        TunnelEvent.SocketFailed failed => $"{failed.Operation} {failed.Error}",
        TunnelEvent.NameResolved resolved => string.Join(' ', resolved.Addresses),
        _ => "",
    };

    private static string Path(NetworkPath path) =>
        path.IsSatisfied ? $"satisfied {path.Interface}" : path.Status.ToString().ToLowerInvariant();

    private void Write(string kind, Action<Utf8JsonWriter> fill)
    {
        if (_nobodyReads) return;
        _line.Clear();
        using (Utf8JsonWriter json = new(_line))
        {
            json.WriteStartObject();
            json.WriteNumber("at_ns", SystemClocks.Read().Uptime.Nanoseconds);
            json.WriteString("kind", kind);
            fill(json);
            json.WriteEndObject();
        }

        try
        {
            output.WriteLine(Encoding.UTF8.GetString(_line.WrittenSpan));
            output.Flush();
        }
        catch (IOException)
        {
            // A tunnel does not end because nobody listens any more.
            _nobodyReads = true;
        }
    }
}
