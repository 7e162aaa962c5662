namespace SleepSim.Scenarios;

/// <summary>Which datagrams vanish.</summary>
public enum BlackholeWay
{
    /// <summary>All.</summary>
    Both,

    /// <summary>From the machine to the gateway.</summary>
    Out,

    /// <summary>From the gateway to the machine.</summary>
    In,
}
