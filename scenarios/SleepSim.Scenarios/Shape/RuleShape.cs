namespace SleepSim.Scenarios;

/// <summary>The keys of an on-demand rule.</summary>
internal static class RuleShape
{
    /// <summary>The most rules a configuration may hold.</summary>
    public const int CountMax = 100;

    private const int ListMax = 100;

    public static FieldTable<OnDemandRule> Table { get; } = new FieldTable<OnDemandRule>(new OnDemandRule())
        .Add("action", Formats.Enum<RuleAction>(), r => r.Action, (r, value) => r with { Action = value })
        .Add("interface", Interfaces, r => r.Interface, (r, value) => r with { Interface = value })
        .Add(new TextListField<OnDemandRule>(
            "ssids", Formats.Ssid, ListMax,
            r => r.Ssids, (r, value) => r with { Ssids = value }))
        .Add(new TextListField<OnDemandRule>(
            "search-domains", Bounds.HostName, ListMax,
            r => r.SearchDomains, (r, value) => r with { SearchDomains = value }))
        .Add(new TextListField<OnDemandRule>(
            "dns-servers", Formats.AddressPattern, ListMax,
            r => r.DnsServers, (r, value) => r with { DnsServers = value }))
        .Add(
            "dns-server-match", Formats.Enum<DnsServerMatch>(),
            r => r.DnsServerMatch, (r, value) => r with { DnsServerMatch = value })
        .Add("probe", Formats.OrNothing(Formats.Url), r => r.Probe, (r, value) => r with { Probe = value })
        .Add(new TextListField<OnDemandRule>(
            "domains", Bounds.HostName, ListMax,
            r => r.Domains, (r, value) => r with { Domains = value }))
        .Add(
            "domain-action", Formats.Enum<DomainAction>(),
            r => r.DomainAction, (r, value) => r with { DomainAction = value })
        .Add(new TextListField<OnDemandRule>(
            "required-dns-servers", Formats.Address, ListMax,
            r => r.RequiredDnsServers, (r, value) => r with { RequiredDnsServers = value }))
        .Add(
            "required-probe", Formats.OrNothing(Formats.Url),
            r => r.RequiredProbe, (r, value) => r with { RequiredProbe = value })
        .Require("action");

    private static ScalarFormat<RuleInterface> Interfaces => Formats.Enum(
        ("any", RuleInterface.Any), ("ethernet", RuleInterface.Ethernet), ("wifi", RuleInterface.WiFi),
        ("cellular", RuleInterface.Cellular));
}
