namespace SleepSim.Harness.Net;

/// <summary>What can be wrong with the gateway.</summary>
internal enum GatewayTrouble
{
    /// <summary>It is down, and has forgotten its sessions when it comes back.</summary>
    Restart,

    /// <summary>It runs with another private key; its sessions wait for the right one.</summary>
    KeyChange,

    /// <summary>It drops all it gets and sends nothing; its sessions stay.</summary>
    Silence,

    /// <summary>It answers handshakes with cookies (whitepaper, section 5.3).</summary>
    Overload,
}
