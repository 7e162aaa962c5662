namespace SleepSim.Traces;

/// <summary>What a datagram is, read off its first byte as the whitepaper's section 5.4 lays it out.</summary>
public enum WireKind
{
    /// <summary>Not WireGuard.</summary>
    Other,

    /// <summary>Handshake initiation.</summary>
    Initiation,

    /// <summary>Handshake response.</summary>
    Response,

    /// <summary>Cookie reply.</summary>
    Cookie,

    /// <summary>Transport data.</summary>
    Data,

    /// <summary>Transport data without content.</summary>
    Keepalive,
}
