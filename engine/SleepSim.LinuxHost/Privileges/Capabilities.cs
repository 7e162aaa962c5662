namespace SleepSim.LinuxHost;

/// <summary>The parts of root's power that a tunnel goes on with, under the kernel's numbers.</summary>
[Flags]
internal enum Capabilities : ulong
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>To write files of others: where the name servers' file is not root's own.</summary>
    WriteAnyFile = 1UL << 1,

    /// <summary>To listen on a port below 1024.</summary>
    ListenOnLowPort = 1UL << 10,

    /// <summary>To change interfaces, routes and rules, and to mark datagrams.</summary>
    ChangeNetwork = 1UL << 12,
}
