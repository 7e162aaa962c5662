namespace SleepSim.WireGuard;

/// <summary>What an engine does about sleep and wake.</summary>
public enum WakeReaction
{
    /// <summary>Nothing: it relies on being stopped before sleep and started after it (K1, K2).</summary>
    None,

    /// <summary>Closes its socket before sleep and connects a new one at wake, once, whether or not the interfaces are
    /// back (Z2).</summary>
    ReconnectOnce,

    /// <summary>Says that it is reasserting, waits for the path where it must, and proves the tunnel before it says
    /// otherwise (Z3, Z7).</summary>
    Recover,
}
