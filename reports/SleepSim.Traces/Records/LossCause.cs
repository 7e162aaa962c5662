namespace SleepSim.Traces;

/// <summary>Where a datagram was lost.</summary>
public enum LossCause
{
    /// <summary>The network lost it.</summary>
    Random,

    /// <summary>The machine slept when it arrived.</summary>
    Asleep,

    /// <summary>The interface was down when it arrived.</summary>
    InterfaceDown,

    /// <summary>The NAT had no mapping for it any more.</summary>
    NatExpired,

    /// <summary>The gateway was down when it arrived.</summary>
    GatewayDown,

    /// <summary>The socket it was meant for is closed.</summary>
    SocketClosed,

    /// <summary>Too many datagrams were on their way.</summary>
    QueueFull,

    /// <summary>It vanished in a blackhole.</summary>
    Blackhole,

    /// <summary>A captive portal stood in the way (D23).</summary>
    CaptivePortal,

    /// <summary>It was too big for the way.</summary>
    TooBig,

    /// <summary>The gateway drops everything.</summary>
    GatewaySilent,

    /// <summary>Nobody is at the address it was sent to.</summary>
    NobodyThere,
}
