namespace SleepSim.Scenarios;

/// <summary>What the message of a line says about the machine's power.</summary>
internal static class PowerMessages
{
    private const int ReasonLengthMax = 100;
    private const string Promotion = "DarkWake to FullWake";

    /// <returns>Null when the line does not tell of the machine's power.</returns>
    public static PowerEvent? Read(int number, PowerLogLine line, string text)
    {
        return line.Domain switch
        {
            "Sleep" when Begins(line.Message, "Entering DarkWake")
                => Event(PowerEventKind.EnteringDarkWake, SleepReason(line.Message)),
            "Sleep" when Begins(line.Message, "Entering Sleep")
                => Event(PowerEventKind.EnteringSleep, SleepReason(line.Message)),
            "Wake" or "DarkWake" when Begins(line.Message, "Wake") || Begins(line.Message, "DarkWake")
                => Event(WakeKind(line.Message), WakeReason(line.Message)),
            "SleepAborted" => Event(PowerEventKind.SleepAborted, After(line.Message, "due to ")),
            "Start" => Event(PowerEventKind.Boot, ""),
            _ => null,
        };

        PowerEvent Event(PowerEventKind kind, string reason) => new(number, line.At, kind, Printable(reason), text);
    }

    /// <summary>By the capabilities where the line gives them: video or audio mean full wake, whatever it is called.
    /// </summary>
    private static PowerEventKind WakeKind(string message)
    {
        if (Begins(message, Promotion))
            return PowerEventKind.Promotion;
        string capabilities = Between(message, "[", "]");
        bool full = capabilities.Length > 0
            ? capabilities.AsSpan().ContainsAny('V', 'A')
            : !Begins(message, "DarkWake");
        return full ? PowerEventKind.FullWake : PowerEventKind.DarkWake;
    }

    /// <summary>What stands between the quotes, without the number of the process that asked.</summary>
    private static string SleepReason(string message)
    {
        string reason = Between(message, "'", "'");
        int process = reason.IndexOf(" pid=", StringComparison.Ordinal);
        return process < 0 ? reason : reason[..process];
    }

    /// <summary>What stands after the last '/', such as <c>Notification</c> or <c>SleepService</c>; the drivers
    /// before it when nothing does.</summary>
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

    private static string Printable(string reason)
    {
        string text = reason.Replace('\t', ' ').Trim();
        text = text.Length <= ReasonLengthMax ? text : text[..ReasonLengthMax].TrimEnd();
        return TextRules.IsPrintableLine(text) ? text : "";
    }
}
