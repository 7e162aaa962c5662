namespace SleepSim.Live;

/// <summary>Where the parts of a lab lie that outlive a process.</summary>
internal static class LabFolders
{
    /// <summary>What ip(8) keeps of namespaces.</summary>
    public const string Namespaces = "/run/netns";

    /// <summary>What ip-netns(8) lays over /etc for programs in a namespace.</summary>
    public const string Settings = "/etc/netns";

    /// <summary>A file for each lab, with the process that made it.</summary>
    public const string States = "/run/sleepsim/labs";

    /// <summary>A folder for each lab: configurations and keys, for root alone.</summary>
    public const string Files = "/run/sleepsim/lab-files";

    /// <summary>Where tunnels answer wg(8), those of all namespaces.</summary>
    public const string TunnelSockets = "/var/run/wireguard";

    /// <summary>What our tunnels write down of what they change: a folder for each namespace, by its number.</summary>
    public const string TunnelStates = "/run/sleepsim";
}
