namespace SleepSim.Scenarios;

/// <summary>Which kind of log was read.</summary>
public enum LogKind
{
    /// <summary>What <c>pmset -g log</c> prints.</summary>
    Pmset,

    /// <summary>The unified log, as <c>log show</c> or Console give it, with lines of powerd.</summary>
    Powerd,

    /// <summary>The unified log with lines of nesessionmanager, and no sleep or wake of powerd.</summary>
    SessionManager,

    /// <summary>What a VPN provider logged of its own sleep and wake calls.</summary>
    Provider,
}
