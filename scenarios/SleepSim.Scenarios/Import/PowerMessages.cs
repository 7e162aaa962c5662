namespace SleepSim.Scenarios;

/// <summary>What powerd says when the machine sleeps or wakes; pmset and the unified log have the same messages, the
/// unified log without the battery's charge.</summary>
internal static class PowerMessages
{
    private const string Promotion = "DarkWake to FullWake";

    private const int ReasonLengthMax = 100;

    /// <returns>Null when the message does not tell of a sleep or a wake.</returns>
    public static (LogEventKind Kind, string Reason)? Read(string message)
    {
        if (Begins(message, "Entering DarkWake"))
            return (LogEventKind.EnteringDarkWake, Printable(SleepReason(message)));
        if (Begins(message, "Entering Sleep"))
            return (LogEventKind.EnteringSleep, Printable(SleepReason(message)));
        if (Begins(message, "Sleep in process aborted"))
            return (LogEventKind.SleepAborted, Printable(After(message, "due to ")));
        return IsWake(message) ? (WakeKind(message), Printable(WakeReason(message))) : null;
    }

    /// <summary>A reason that may stand in a scenario; empty when the text may not.</summary>
    public static string Printable(string reason)
    {
        string text = reason.Replace('\t', ' ').Trim();
        text = text.Length <= ReasonLengthMax ? text : text[..ReasonLengthMax].TrimEnd();
        return TextRules.IsPrintableLine(text) ? text : "";
    }

    /// <summary>Whether it is a wake itself, not "Wake reason" or "WakeDetails". Where powerd does not know what it
    /// wakes from, the capabilities follow at once.</summary>
    private static bool IsWake(string message)
    {
        string rest = Begins(message, "DarkWake") ? message["DarkWake".Length..]
            : Begins(message, "Wake") ? message["Wake".Length..]
            : "-";
        if (rest.Length == 0)
            return true;
        string next = rest.TrimStart();
        return next.Length > 0
            && (next[0] is '[' or ':'
                || (next.Length < rest.Length
                    && (Begins(next, "from ") || Begins(next, "to FullWake") || Begins(next, "due to "))));
    }

    /// <summary>By the capabilities where the line gives them: video or audio mean full wake, whatever it is called.
    /// </summary>
    private static LogEventKind WakeKind(string message)
    {
        if (Begins(message, Promotion))
            return LogEventKind.Promotion;
        string capabilities = Between(message, "[", "]");
        bool full = capabilities.Length > 0
            ? capabilities.AsSpan().ContainsAny('V', 'A')
            : !Begins(message, "DarkWake");
        return full ? LogEventKind.FullWake : LogEventKind.DarkWake;
    }

    /// <summary>What stands between the quotes, without the number of the process that asked.</summary>
    private static string SleepReason(string message)
    {
        string reason = Between(message, "'", "'");
        int process = reason.IndexOf(" pid=", StringComparison.Ordinal);
        return process < 0 ? reason : reason[..process];
    }

    /// <summary>What stands after the last '/', such as <c>Notification</c> or <c>SleepService</c>; the drivers
    /// before it when nothing does. Up to macOS 10.12 a colon follows it.</summary>
    private static string WakeReason(string message)
    {
        string reason = After(message, "due to ");
        int power = reason.IndexOf("Using ", StringComparison.Ordinal);
        reason = (power < 0 ? reason : reason[..power]).Trim(' ', '\t', ':');
        string detail = reason[(reason.LastIndexOf('/') + 1)..].Trim();
        return detail.Length > 0 ? detail : reason.TrimEnd('/');
    }

    private static bool Begins(string message, string with) => message.StartsWith(with, StringComparison.Ordinal);

    private static string After(string message, string mark)
    {
        int at = message.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? "" : message[(at + mark.Length)..];
    }

    private static string Between(string message, string open, string close)
    {
        string rest = After(message, open);
        int end = rest.IndexOf(close, StringComparison.Ordinal);
        return end < 0 ? "" : rest[..end];
    }
}
