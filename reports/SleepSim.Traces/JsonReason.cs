using System.Text.Json;

namespace SleepSim.Traces;

/// <summary>What a JSON reader complains about, as a part of a sentence; every file of a run is read with it.</summary>
public static class JsonReason
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

        // The rest of that message names a type of ours, which says nothing to a reader.
        if (message.Contains("could not be converted", StringComparison.Ordinal))
            message = "found a value of another kind than expected";
        string place = complaint is JsonException { Path: { Length: > 1 } path } ? $" at {path}" : "";
        return message.TrimEnd('.', ' ') + place;
    }
}
