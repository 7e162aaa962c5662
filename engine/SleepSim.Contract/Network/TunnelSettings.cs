using System.Net;

namespace SleepSim.Contract;

/// <summary>NEPacketTunnelNetworkSettings: what the tunnel interface gets. While applied, packets for its routes
/// enter the tunnel even if nothing serves them (L38).</summary>
/// <param name="Addresses">Addresses of the tunnel interface.</param>
/// <param name="IncludedRoutes">Destinations that enter the tunnel.</param>
/// <param name="DnsServers">Name servers reached through the tunnel.</param>
/// <param name="Mtu">Largest packet in bytes.</param>
public sealed record TunnelSettings(
    IReadOnlyList<IPAddress> Addresses,
    IReadOnlyList<IPNetwork> IncludedRoutes,
    IReadOnlyList<IPAddress> DnsServers,
    int Mtu);
