namespace SleepSim.Traces;

/// <summary>Which way a packet of an application went.</summary>
public enum Route
{
    /// <summary>Into the tunnel.</summary>
    Tunnel,

    /// <summary>Out of the physical interface, unprotected.</summary>
    Physical,

    /// <summary>Nowhere: the kill switch dropped it.</summary>
    Blocked,

    /// <summary>Nowhere: there was no route.</summary>
    None,
}
