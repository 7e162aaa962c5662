using System.Net;

namespace SleepSim.LinuxHost;

/// <summary>What a machine needs to know of a tunnel beside its engine.</summary>
/// <param name="Interface">The name of its interface, which no other one has.</param>
/// <param name="FirewallMark">The mark of its outer datagrams; null or 0 picks one where it is needed.</param>
/// <param name="Table">Where its routes go: null for wg-quick's way, 0 for no routes at all, else a table.</param>
/// <param name="TakesDefaultRoute">Whether all traffic of a family goes into it.</param>
/// <param name="PrefixLengths">The prefix length of each of its addresses.</param>
/// <param name="SearchDomains">Domains that short names are looked up in.</param>
/// <param name="Endpoints">Where the peers are, as far as it is known.</param>
internal sealed record LinuxTunnelOptions(
    string Interface,
    uint? FirewallMark,
    uint? Table,
    bool TakesDefaultRoute,
    IReadOnlyList<int> PrefixLengths,
    IReadOnlyList<string> SearchDomains,
    IReadOnlyList<IPAddress> Endpoints);
