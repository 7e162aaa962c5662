using System.Globalization;

namespace SleepSim.Scenarios;

/// <summary>A line of <c>pmset -g log</c> that begins with a timestamp.</summary>
/// <param name="At">When, to the second, with the offset of its time zone.</param>
/// <param name="Domain">What it is about, such as <c>Sleep</c> or <c>Wake Requests</c>.</param>
/// <param name="Message">The rest.</param>
internal sealed record PowerLogLine(DateTimeOffset At, string Domain, string Message)
{
    private const string TimestampFormat = "yyyy-MM-dd HH:mm:ss zzz";
    private const int TimestampLength = 25;

    // The domain stands before a tab; where blanks were collapsed, only a list tells where it ends. Longer names that
    // begin like shorter ones stand first.
    private static readonly string[] _domains =
    [
        "Wake Requests", "WakeTime", "WakeDetails", "Wake", "DarkWake", "SleepAborted", "Sleep", "Start", "Assertions",
        "PM Client Acks", "Kernel Client Acks", "HibernateStats", "Notification", "AppWakeReason", "FilteredFailure",
        "Failure", "ShutdownCause", "ThermalEvent", "PerformanceEvent", "BatteryHealth", "SlowResponse", "Timedout",
        "Received", "Cancelled",
    ];

    /// <returns>Null when the line does not begin with a timestamp.</returns>
    public static PowerLogLine? Parse(string line)
    {
        if (line.Length <= TimestampLength || !char.IsWhiteSpace(line[TimestampLength]))
            return null;

        // pmset writes +0100, .NET reads +01:00.
        string timestamp = line[..(TimestampLength - 2)] + ":" + line[(TimestampLength - 2)..TimestampLength];
        if (!DateTimeOffset.TryParseExact(
                timestamp, TimestampFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset at))
            return null;

        string rest = line[TimestampLength..].Trim();
        string domain = DomainOf(rest);
        return new PowerLogLine(at, domain, rest[domain.Length..].Trim());
    }

    private static string DomainOf(string rest)
    {
        foreach (string domain in _domains)
        {
            if (rest.StartsWith(domain, StringComparison.Ordinal)
                && (rest.Length == domain.Length || char.IsWhiteSpace(rest[domain.Length])))
                return domain;
        }

        int tab = rest.IndexOf('\t', StringComparison.Ordinal);
        int end = tab >= 0 ? tab : rest.IndexOf(' ', StringComparison.Ordinal);
        return (end < 0 ? rest : rest[..end]).TrimEnd();
    }
}
