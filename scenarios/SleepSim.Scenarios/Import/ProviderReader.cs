namespace SleepSim.Scenarios;

/// <summary>Reads what a VPN provider logged: that it was told to sleep and to wake, that time had jumped, and which
/// network it saw.</summary>
internal sealed class ProviderReader(LogNotes notes) : ILogReader
{
    private bool _begun;

    /// <inheritdoc/>
    public void Read(int number, LogLine line, string text)
    {
        _begun = true;
        if (Happening(line.Rest) is not { } happening)
        {
            int colon = line.Rest.IndexOf(':', StringComparison.Ordinal);
            notes.Unused(number, colon > 0 ? $"provider: {line.Rest[..colon]}" : "provider", text);
            return;
        }

        notes.Event(new LogEvent(
            number, 1, line.At, happening.Kind, happening.Reason, ImportTally.Beginning(text), happening.Link));
    }

    /// <inheritdoc/>
    public void ReadUnstamped(int number, string text)
        => notes.Unused(number, !_begun || text.Trim().Length == 0 ? "no timestamp" : "rest of a message", text);

    /// <inheritdoc/>
    public void Finish()
    {
    }

    private static (LogEventKind Kind, string Reason, LinkState? Link)? Happening(string message)
    {
        if (message.StartsWith("NEProvider.sleep", StringComparison.Ordinal))
            return (LogEventKind.EnteringSleep, "NEProvider.sleep", null);
        if (message.StartsWith("NEProvider.wake", StringComparison.Ordinal))
            return (LogEventKind.FullWake, "NEProvider.wake", null);
        if (message.StartsWith("monitor: time jumped", StringComparison.Ordinal))
            return (LogEventKind.FullWake, "time jumped", null);
        return message.StartsWith("LinkChange:", StringComparison.Ordinal) && LinkState.Parse(message) is { } link
            ? (LogEventKind.LinkChange, "", link)
            : null;
    }
}
