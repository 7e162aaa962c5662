namespace SleepSim.Reports;

/// <summary>What a span of a lane means; a renderer gives each meaning a colour.</summary>
public enum Tone
{
    /// <summary>The machine is fully awake.</summary>
    FullWake,

    /// <summary>Processor and network run, nobody is there.</summary>
    DarkWake,

    /// <summary>Nothing runs.</summary>
    Asleep,

    /// <summary>Sleep is announced, the machine still runs.</summary>
    FallingAsleep,

    /// <summary>An interface has a link, an address or a route.</summary>
    Network,

    /// <summary>The way to the gateway is usable.</summary>
    Usable,

    /// <summary>The gateway or a part of the network is out of order.</summary>
    Outage,

    /// <summary>NEVPNStatus: down.</summary>
    Disconnected,

    /// <summary>NEVPNStatus: starting.</summary>
    Connecting,

    /// <summary>NEVPNStatus: up.</summary>
    Connected,

    /// <summary>NEVPNStatus: up, and re-establishing itself.</summary>
    Reasserting,

    /// <summary>NEVPNStatus: stopping.</summary>
    Disconnecting,

    /// <summary>The status says connected, and nothing passes.</summary>
    FalseConnected,

    /// <summary>An engine lives.</summary>
    Engine,

    /// <summary>The calm phase: faults are lifted.</summary>
    Calm,

    /// <summary>A fault that the scenario brings about lasts.</summary>
    Fault,
}
