namespace SleepSim.Traces;

/// <summary>NEVPNStatus with Apple's numbers (T1).</summary>
public enum VpnStatus
{
    /// <summary>Not configured.</summary>
    Invalid,

    /// <summary>Down.</summary>
    Disconnected,

    /// <summary>Starting.</summary>
    Connecting,

    /// <summary>Up.</summary>
    Connected,

    /// <summary>Up, and re-establishing itself.</summary>
    Reasserting,

    /// <summary>Stopping.</summary>
    Disconnecting,
}
