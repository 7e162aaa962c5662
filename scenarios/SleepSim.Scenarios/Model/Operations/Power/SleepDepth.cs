namespace SleepSim.Scenarios;

/// <summary>How deep a machine sleeps (P15).</summary>
public enum SleepDepth
{
    /// <summary>Memory is powered, and dark wakes happen.</summary>
    Normal,

    /// <summary>Memory was written to disk and lost its power after a while: no dark wakes, and nothing of the network
    /// is kept.</summary>
    Standby,

    /// <summary>Memory was written to disk at once: as standby, and uptime stands still all the same (C1).</summary>
    Hibernate,
}
