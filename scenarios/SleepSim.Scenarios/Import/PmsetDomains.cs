namespace SleepSim.Scenarios;

/// <summary>The domains of <c>pmset -g log</c>.</summary>
internal static class PmsetDomains
{
    /// <summary>In these the machine sleeps, wakes or boots.</summary>
    public static IReadOnlyList<string> Used { get; } = ["Start", "Sleep", "Wake", "DarkWake", "SleepAborted"];

    /// <summary>These are about other things.</summary>
    public static IReadOnlyList<string> Others { get; } =
    [
        "Assertions", "Wake Requests", "WakeRequests", "ClientWakeRequests", "PM Client Acks", "PMClientStats",
        "Kernel Client Acks", "KernelClientStats", "HibernateStats", "Notification", "WakeTime", "WakeDetails",
        "AppWakeReason", "Failure", "FilteredFailure", "ShutdownCause", "ThermalEvent", "PerformanceEvent",
        "BatteryHealth", "SlowResponse", "Timedout", "Received", "Cancelled", "ApplicationResponse",
        "MaintenanceWake", "Summary.Active", "Summary.Historical",
        "com.apple.sleepservices.sessionStarted", "com.apple.sleepservices.sessionTerminated",
        "com.apple.sleepservices.clientCapTimeout",
    ];

    private const string ResponsePrefix = "Response.";
    private const string SummaryPrefix = "Summary.";

    // pmset pads to 20: a longer name may touch the message once its tab is lost.
    private const int PaddedLength = 20;

    // Longer names first: "Wake Requests" begins like "Wake".
    private static readonly string[] _known =
        [.. Used.Concat(Others).OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal)];

    /// <summary>Parts a line behind its time. The domain stands before a tab; where blanks were collapsed, only the
    /// list of the known ones tells where it ends.</summary>
    /// <returns>The domain, whether it is a known one, and the message.</returns>
    public static (string Domain, bool Known, string Message) Part(string rest)
    {
        string line = rest.StartsWith(ResponsePrefix, StringComparison.Ordinal) ? rest[ResponsePrefix.Length..] : rest;
        foreach (string name in _known)
        {
            if (line.StartsWith(name, StringComparison.Ordinal)
                && (line.Length == name.Length || char.IsWhiteSpace(line[name.Length]) || name.Length > PaddedLength))
                return (name, true, line[name.Length..].Trim());
        }

        int tab = line.IndexOf('\t', StringComparison.Ordinal);
        int end = tab >= 0 ? tab : line.IndexOf(' ', StringComparison.Ordinal);
        string domain = (end < 0 ? line : line[..end]).TrimEnd();
        return (domain, domain.StartsWith(SummaryPrefix, StringComparison.Ordinal), line[domain.Length..].Trim());
    }
}
