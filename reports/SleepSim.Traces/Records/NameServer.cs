namespace SleepSim.Traces;

/// <summary>Who answers a lookup.</summary>
public enum NameServer
{
    /// <summary>The name server behind the gateway, which knows internal names.</summary>
    Tunnel,

    /// <summary>The network's own, which does not: its answer is wrong.</summary>
    Network,

    /// <summary>Nobody in time.</summary>
    Nobody,
}
