using System.Net;
using System.Net.Sockets;
using SleepSim.Contract;

namespace SleepSim.LinuxHost;

/// <summary>What the machine is to be like for some settings, in the kernel's terms and wg-quick's way.</summary>
/// <param name="Addresses">Of the tunnel's interface.</param>
/// <param name="Routes">Into the tunnel.</param>
/// <param name="Families">Those (AF_ numbers) whose default route goes into the tunnel by way of a table of its
/// own.</param>
/// <param name="NameServers">To be asked instead of the machine's.</param>
internal sealed record SettingsPlan(
    IReadOnlyList<TunnelAddress> Addresses,
    IReadOnlyList<TunnelRoute> Routes,
    IReadOnlyList<byte> Families,
    IReadOnlyList<IPAddress> NameServers)
{
    /// <summary>Nothing of the tunnel.</summary>
    public static readonly SettingsPlan Nothing = new([], [], [], []);

    public static SettingsPlan Of(TunnelSettings settings, SettingsOptions options)
    {
        List<TunnelAddress> addresses = [];
        for (int i = 0; i < settings.Addresses.Count; i++)
        {
            IPAddress address = settings.Addresses[i];
            addresses.Add(new TunnelAddress(
                address, i < options.PrefixLengths.Count ? options.PrefixLengths[i] : BitsOf(address)));
        }

        // An address brings the route to its network, by which packets get the address of that network as their source:
        // a route of our own beneath it would give them the interface's first address.
        List<IPNetwork> ownNetworks = [.. addresses.Select(address => address.Network)];
        List<TunnelRoute> routes = [];
        SortedSet<byte> families = [];
        foreach (IPNetwork destination in options.Table == 0 ? [] : settings.IncludedRoutes.Distinct())
        {
            bool ownTable = options.Table is null && destination.PrefixLength == 0;
            if (ownTable) families.Add(FamilyOf(destination.BaseAddress));
            if (options.Table is null && ownNetworks.Exists(own => Holds(own, destination))) continue;
            uint table = options.Table ?? (ownTable ? options.FirewallMark : Rtnetlink.RT_TABLE_MAIN);
            routes.Add(new TunnelRoute(destination, table));
        }

        return new SettingsPlan(addresses, routes, [.. families], settings.DnsServers);
    }

    private static bool Holds(IPNetwork network, IPNetwork other) =>
        other.PrefixLength >= network.PrefixLength && network.Contains(other.BaseAddress);

    private static int BitsOf(IPAddress address) => address.AddressFamily == AddressFamily.InterNetworkV6 ? 128 : 32;

    private static byte FamilyOf(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 ? Rtnetlink.AF_INET6 : Rtnetlink.AF_INET;
}
