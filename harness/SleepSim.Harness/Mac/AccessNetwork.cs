namespace SleepSim.Harness.Mac;

/// <summary>A network that an interface joins, as on-demand rules see it (D6, D7).</summary>
/// <param name="Ssid">Its name; empty where it has none.</param>
/// <param name="DnsServers">Its name servers.</param>
/// <param name="SearchDomains">Its search domains.</param>
internal sealed record AccessNetwork(
    string Ssid, IReadOnlyList<string> DnsServers, IReadOnlyList<string> SearchDomains);
