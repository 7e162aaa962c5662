using System.Net;
using System.Net.Sockets;
using SleepSim.Contract;

namespace SleepSim.LinuxHost;

/// <summary>Finds the way out of the machine past the tunnel, in what the kernel lists.</summary>
/// <param name="tunnel">The tunnel's own interface, which is never the way out.</param>
/// <param name="endpoints">Where the peers are, as far as it is known: without a default route, the way to them is the
/// way out.</param>
internal sealed class PathReader(string tunnel, IReadOnlyList<IPAddress> endpoints)
{
    /// <summary>Reads the way out as it is now.</summary>
    /// <param name="links">All interfaces.</param>
    /// <param name="addresses">All addresses.</param>
    /// <param name="routes">All routes; those of other tables than the main one are passed over.</param>
    /// <param name="nameServers">The text of the name servers' file.</param>
    public PathView Read(
        IReadOnlyList<Link> links,
        IReadOnlyList<LinkAddress> addresses,
        IReadOnlyList<Route> routes,
        string nameServers)
    {
        List<Link> usable = [.. links.Where(link => link.IsRunning && !link.IsLoopback && link.Name != tunnel)];
        List<Route> waysOut = [.. routes.Where(route => route.Table == Rtnetlink.RT_TABLE_MAIN
            && usable.Exists(link => link.Index == route.Link))];
        Route? four = Way(waysOut, addresses, AddressFamily.InterNetwork);
        Route? six = Way(waysOut, addresses, AddressFamily.InterNetworkV6);
        if ((four ?? six) is not { } way) return PathView.Unsatisfied;
        Link primary = usable.First(link => link.Index == way.Link);
        NetworkPath path = new(
            PathStatus.Satisfied,
            primary.Name,
            LinkKinds.Of(primary),
            SupportsIPv4: four is not null,
            SupportsIPv6: six is not null,
            SupportsDns: NameServerFile.NamesAServer(nameServers));
        return new PathView(path, Describe(four, six, addresses));
    }

    /// <summary>The route to the world in one family, from an address that can be used.</summary>
    private Route? Way(List<Route> routes, IReadOnlyList<LinkAddress> addresses, AddressFamily family)
    {
        List<Route> candidates = [.. routes.Where(route => route.Destination.BaseAddress.AddressFamily == family
            && addresses.Any(address => address.Link == route.Link
                && address.Address.AddressFamily == family && address.IsUsable))];
        return Best(candidates.Where(route => route.IsDefault))
            ?? Best(candidates.Where(route => endpoints.Any(route.Destination.Contains)))
            // A peer that calls, in a network without a way to the world: any network will do.
            ?? (endpoints.Count == 0 ? Best(candidates.Where(route => !IsLocal(route.Destination))) : null);
    }

    private static Route? Best(IEnumerable<Route> routes) => routes
        .OrderByDescending(route => route.Destination.PrefixLength)
        .ThenBy(route => route.Metric).ThenBy(route => route.Link).FirstOrDefault();

    private static bool IsLocal(IPNetwork destination) =>
        destination.BaseAddress.IsIPv6LinkLocal || destination.BaseAddress.IsIPv6Multicast;

    private static string Describe(Route? four, Route? six, IReadOnlyList<LinkAddress> addresses)
    {
        IEnumerable<string> own = addresses
            .Where(address => (address.Link == four?.Link || address.Link == six?.Link)
                && address.IsUsable && !address.IsSecondary)
            .Select(address => $"{address.Link} {address.Address}/{address.PrefixLength}")
            .Order(StringComparer.Ordinal);
        return string.Join(", ", [.. own, $"via {four?.Gateway} {six?.Gateway}"]);
    }
}
