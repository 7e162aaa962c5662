namespace SleepSim.Harness.Mac;

/// <summary>Why an interface may be down.</summary>
[Flags]
internal enum InterfaceOutage
{
    None = 0,

    /// <summary>The machine sleeps.</summary>
    Sleep = 1,

    /// <summary>There is no link.</summary>
    Link = 2,

    /// <summary>The interface itself is gone (P24).</summary>
    Detached = 4,

    /// <summary>It moves to another access point.</summary>
    Roaming = 8,

    /// <summary>It is out of reach of its network, or there is no cable in it.</summary>
    OutOfReach = 16,
}
