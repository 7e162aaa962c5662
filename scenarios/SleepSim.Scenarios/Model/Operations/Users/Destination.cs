namespace SleepSim.Scenarios;

/// <summary>Where packets of an application go.</summary>
public enum Destination
{
    /// <summary>To a host on the Internet.</summary>
    Internet,

    /// <summary>To a host on the local network: outside the tunnel unless routes are enforced or all networks are
    /// included (X2, X3).</summary>
    LocalNetwork,

    /// <summary>To a host on the Internet, from a socket that is bound to the physical interface (X7).</summary>
    BoundToInterface,

    /// <summary>To the captive portal or its check: always outside the tunnel (D23, X1).</summary>
    CaptiveCheck,
}
