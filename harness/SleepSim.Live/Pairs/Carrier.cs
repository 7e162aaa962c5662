namespace SleepSim.Live;

/// <summary>Who carries an end of a tunnel.</summary>
internal enum Carrier
{
    /// <summary><c>sleepsim tunnel up</c>.</summary>
    Own,

    /// <summary>wireguard-go, which nobody here wrote.</summary>
    WireGuardGo,
}
