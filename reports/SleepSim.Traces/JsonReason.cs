using System.Text.Json;

namespace SleepSim.Traces;

/// <summary>What a JSON reader complains about, as a part of a sentence.</summary>
internal static class JsonReason
{
    /// <summary>The complaint without its full stop, and without the place in a line of its own counting.</summary>
    public static string Of(Exception complaint)
    {
        string message = complaint.Message;
        foreach (string tail in (string[])[" Path: ", " LineNumber: "])
        {
            int at = message.IndexOf(tail, StringComparison.Ordinal);
            if (at >= 0) message = message[..at];
        }

        string place = complaint is JsonException { Path: { Length: > 1 } path } ? $" at {path}" : "";
        return message.TrimEnd('.', ' ') + place;
    }
}
