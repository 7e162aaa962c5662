namespace SleepSim.Contract;

/// <summary>NWPath.Status (N18).</summary>
public enum PathStatus
{
    /// <summary>No way out.</summary>
    Unsatisfied,

    /// <summary>There is a way out.</summary>
    Satisfied,

    /// <summary>There may be one once something is activated, such as cellular or a VPN on demand.</summary>
    RequiresConnection,
}
