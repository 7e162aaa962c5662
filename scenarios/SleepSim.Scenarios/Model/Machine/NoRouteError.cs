namespace SleepSim.Scenarios;

/// <summary>What a socket says when there is an address but no route.</summary>
public enum NoRouteError
{
    /// <summary>As Darwin (N2).</summary>
    HostUnreachable,

    /// <summary>As Linux.</summary>
    NetworkUnreachable,
}
