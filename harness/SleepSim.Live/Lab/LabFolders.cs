using SleepSim.LinuxHost;

namespace SleepSim.Live;

/// <summary>Where the parts of a lab lie that outlive a process.</summary>
internal static class LabFolders
{
    /// <summary>What ip(8) keeps of namespaces.</summary>
    public const string Namespaces = "/run/netns";

    /// <summary>What ip-netns(8) lays over /etc for programs in a namespace.</summary>
    public const string Settings = "/etc/netns";

    /// <summary>Where WireGuard's programs have a socket for each interface; one that is killed leaves it.</summary>
    public const string WireGuard = "/var/run/wireguard";

    /// <summary>Where our tunnels write down what they change, in a folder for each network namespace.</summary>
    public const string Tunnels = StateFolder.Usual;

    /// <summary>A file for each lab, with the process that made it.</summary>
    public const string States = "/run/sleepsim/labs";

    /// <summary>A folder for each lab: configurations and keys, for root alone.</summary>
    public const string Files = "/run/sleepsim/lab-files";
}
