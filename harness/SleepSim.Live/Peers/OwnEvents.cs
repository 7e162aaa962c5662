using System.Globalization;
using System.Text.Json;
using SleepSim.Traces;

namespace SleepSim.Live;

/// <summary>Reads what <c>sleepsim tunnel up --events</c> says: one JSON object a line, with the moment on
/// CLOCK_MONOTONIC, which this process shares.</summary>
internal sealed class OwnEvents(LiveTrace trace, LiveStatus status)
{
    private int _generation;

    /// <summary>Another process of it begins.</summary>
    public void Started() => trace.Add(new EngineCreated(trace.Now, ++_generation));

    /// <summary>Takes a line; one that is no event is nobody's word and left out.</summary>
    public void Read(string line)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("at_ns", out JsonElement at)) return;
            Take(trace.At(at.GetInt64()), Text(root, "kind"), root);
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            trace.Add(new EngineLogged(trace.Now, _generation, "(not an event) " + line));
        }
    }

    private void Take(long at, string kind, JsonElement root)
    {
        switch (kind)
        {
            case "status":
                if (Enum.TryParse(Text(root, "status"), ignoreCase: true, out VpnStatus to))
                    status.Become(at, to, "its own word");
                break;
            case "told":
                trace.Add(new EngineTold(at, _generation, Text(root, "event"), Text(root, "detail")));
                break;
            case "completed":
                if (Enum.TryParse(Text(root, "what"), ignoreCase: true, out CompletionKind what))
                    trace.Add(new EngineCompleted(at, _generation, what, TextOrNull(root, "error")));
                break;
            case "log":
                trace.Add(new EngineLogged(at, _generation, Text(root, "message")));
                break;
            case "reached":
                trace.Add(new EngineReached(at, _generation, Text(root, "place")));
                break;
            default:
                trace.Add(new EngineLogged(
                    at, _generation, string.Create(CultureInfo.InvariantCulture, $"({kind}) {root}")));
                break;
        }
    }

    private static string Text(JsonElement root, string key) => TextOrNull(root, key) ?? "";

    private static string? TextOrNull(JsonElement root, string key) =>
        root.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
