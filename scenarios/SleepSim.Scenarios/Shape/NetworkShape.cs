namespace SleepSim.Scenarios;

/// <summary>The keys of <c>network</c>.</summary>
internal static class NetworkShape
{
    public static FieldTable<NetworkProfile> Table { get; } = new FieldTable<NetworkProfile>(new NetworkProfile())
        .Add("latency", Bounds.UpToMinute, n => n.Latency, (n, value) => n with { Latency = value })
        .Add("loss", Formats.PerMille(0), n => n.LossPerMille, (n, value) => n with { LossPerMille = value })
        .Add("nat-mapping", Bounds.Deadline, n => n.NatMapping, (n, value) => n with { NatMapping = value })
        .Add("gateway", Bounds.HostName, n => n.Gateway, (n, value) => n with { Gateway = value })
        .Add("gateway-by-name", Formats.Bool, n => n.GatewayByName, (n, value) => n with { GatewayByName = value })
        .Add("ssid", Formats.Ssid, n => n.Ssid, (n, value) => n with { Ssid = value })
        .Add(new TextListField<NetworkProfile>(
            "dns-servers", Formats.Address, 16, n => n.DnsServers, (n, value) => n with { DnsServers = value }))
        .Add(new TextListField<NetworkProfile>(
            "search-domains", Bounds.HostName, 16,
            n => n.SearchDomains, (n, value) => n with { SearchDomains = value }));
}
