namespace SleepSim.Scenarios;

/// <summary>Gives the places of a drawn scenario their names: the same for the network, the rules and all that happens,
/// so that what matched before matches after.</summary>
internal static class WorldRenaming
{
    public static Scenario Apply(Scenario drawn, WorldNames names) => drawn with
    {
        Host = drawn.Host with { Name = names.Host },
        Network = drawn.Network with
        {
            Gateway = names.Gateway,
            Ssid = Ssid(drawn.Network.Ssid, names),
            DnsServers = [.. drawn.Network.DnsServers.Select(server => Server(server, names))],
            SearchDomains = [.. drawn.Network.SearchDomains.Select(domain => Domain(domain, names))],
        },
        Vpn = drawn.Vpn with { Rules = Rules(drawn.Vpn.Rules, names) },
        Timeline = [.. drawn.Timeline.Select(step => step with { Operation = Operation(step.Operation, names) })],
    };

    private static Operation Operation(Operation operation, WorldNames names) => operation switch
    {
        WiFiRoam roam => roam with
        {
            Ssid = Ssid(roam.Ssid, names),
            DnsServer = Server(roam.DnsServer, names),
            SearchDomain = Domain(roam.SearchDomain, names),
        },
        OnDemandChange change => change with { Rules = Rules(change.Rules, names) },
        Traffic traffic => traffic with { Name = Domain(traffic.Name, names) },
        _ => operation,
    };

    private static OnDemandRule[] Rules(IReadOnlyList<OnDemandRule> rules, WorldNames names) =>
    [
        .. rules.Select(rule => rule with
        {
            Ssids = [.. rule.Ssids.Select(ssid => Ssid(ssid, names))],
            DnsServers = [.. rule.DnsServers.Select(server => Server(server, names))],
            SearchDomains = [.. rule.SearchDomains.Select(domain => Domain(domain, names))],
            Domains = [.. rule.Domains.Select(domain => Domain(domain, names))],
        }),
    ];

    private static string Ssid(string drawn, WorldNames names) => drawn switch
    {
        DrawnPlaces.Home => names.HomeSsid,
        DrawnPlaces.Office => names.OfficeSsid,
        DrawnPlaces.Cafe => names.CafeSsid,
        _ => drawn,
    };

    private static string Server(string drawn, WorldNames names) => drawn switch
    {
        DrawnPlaces.OfficeServer => $"{names.OfficePrefix}.0.1",
        DrawnPlaces.OfficeServers => $"{names.OfficePrefix}.*",
        DrawnPlaces.CafeServer => names.CafeServer,
        _ => drawn,
    };

    private static string Domain(string drawn, WorldNames names) => drawn
        .Replace(DrawnPlaces.HomeDomain, names.HomeDomain, StringComparison.Ordinal)
        .Replace(DrawnPlaces.OfficeDomain, names.OfficeDomain, StringComparison.Ordinal);
}
