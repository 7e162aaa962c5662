namespace SleepSim.LinuxHost;

/// <summary>What a tunnel changed of the machine and does not vanish with its interface.</summary>
/// <param name="Interface">The tunnel's interface, which is its name.</param>
/// <param name="Process">Who carries it.</param>
/// <param name="Rules">Routing rules that it added.</param>
/// <param name="Switches">Settings of the kernel that it changed.</param>
/// <param name="NameServers">The name servers' file before it wrote there; null where it did not.</param>
/// <param name="Sockets">Paths of the sockets it answers on.</param>
internal sealed record TunnelState(
    string Interface,
    ProcessIdentity Process,
    IReadOnlyList<RoutingRule> Rules,
    IReadOnlyList<KernelSwitch> Switches,
    SavedNameServers? NameServers,
    IReadOnlyList<string> Sockets)
{
    /// <summary>A tunnel that changed nothing yet.</summary>
    public static TunnelState Fresh(string tunnel, ProcessIdentity process) => new(tunnel, process, [], [], null, []);
}
