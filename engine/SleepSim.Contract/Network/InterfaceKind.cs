namespace SleepSim.Contract;

/// <summary>What a network interface is (NWInterface.InterfaceType).</summary>
public enum InterfaceKind
{
    /// <summary>There is no interface.</summary>
    None,

    /// <summary>Wi-Fi.</summary>
    WiFi,

    /// <summary>Wired Ethernet.</summary>
    Ethernet,

    /// <summary>Cellular (iOS).</summary>
    Cellular,

    /// <summary>Anything else.</summary>
    Other,
}
