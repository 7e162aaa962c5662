namespace SleepSim.Scenarios;

/// <summary>How the kinds of logs are called.</summary>
public static class LogKinds
{
    /// <summary>What may be imported, in one phrase.</summary>
    internal const string Expected =
        "a log of sleeps and wakes: the output of 'pmset -g log', of 'log show' with lines of powerd or "
        + "nesessionmanager, or a VPN provider's log of its sleep and wake calls";

    /// <summary>The kind in words, such as <c>the output of 'pmset -g log'</c>.</summary>
    public static string Say(LogKind kind) => kind switch
    {
        LogKind.Pmset => "the output of 'pmset -g log'",
        LogKind.Powerd => "a unified log with lines of powerd",
        LogKind.SessionManager => "a unified log with lines of nesessionmanager",
        LogKind.Provider => "a VPN provider's log of its sleep and wake calls",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind"),
    };

    internal static string Say(LogFormat format) => format switch
    {
        LogFormat.Pmset => "the output of 'pmset -g log'",
        LogFormat.Unified => "a unified log",
        LogFormat.Provider => "a VPN provider's log",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such format"),
    };
}
