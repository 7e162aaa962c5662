namespace SleepSim.Scenarios;

/// <summary>What to do about a connection to a host of the domains named, with Apple's numbers (D9).</summary>
public enum DomainAction
{
    /// <summary>Start the tunnel when the name cannot be resolved, or the probe fails.</summary>
    ConnectIfNeeded = 1,

    /// <summary>Never start it for these.</summary>
    NeverConnect = 2,
}
