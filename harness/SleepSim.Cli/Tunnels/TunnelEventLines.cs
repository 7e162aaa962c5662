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
        switch (happening)
        {
            case TunnelEvent.StartTunnel start: WritePath(json, start.Path); break;
            case TunnelEvent.PathChanged changed: WritePath(json, changed.Path); break;
            case TunnelEvent.DeadlineReached reached: json.WriteString("reason", reached.Deadline.Reason); break;
            case TunnelEvent.StopTunnel stop: json.WriteString("reason", stop.Reason.ToString()); break;
            case TunnelEvent.SettingsApplied applied: json.WriteString("error", applied.Error); break;
            case TunnelEvent.SocketFailed failed: json.WriteString("error", failed.Error.ToString()); break;
        }
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

    private static void WritePath(Utf8JsonWriter json, NetworkPath path)
    {
        json.WriteBoolean("satisfied", path.IsSatisfied);
        json.WriteString("interface", path.Interface);
    }

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
