namespace SleepSim.Scenarios;

/// <summary>Lists of on-demand rules that people have: for the places that <see cref="MoveOperations"/> roams
/// to.</summary>
internal static class WorldRules
{
    private static readonly OnDemandRule _connect = new();

    public static IReadOnlyList<IReadOnlyList<OnDemandRule>> All { get; } =
    [
        VpnProfile.ConnectAlways,
        [new OnDemandRule { Action = RuleAction.Disconnect, Ssids = [DrawnPlaces.Office] }, _connect],
        [new OnDemandRule { Action = RuleAction.Ignore, Interface = RuleInterface.Cellular }, _connect],
        [new OnDemandRule { Action = RuleAction.Disconnect, DnsServers = [DrawnPlaces.OfficeServer] }, _connect],
        [
            new OnDemandRule
            {
                Action = RuleAction.Ignore,
                DnsServers = [DrawnPlaces.OfficeServers],
                DnsServerMatch = DnsServerMatch.Any,
            },
            _connect,
        ],
        [new OnDemandRule { Action = RuleAction.Ignore, SearchDomains = [DrawnPlaces.OfficeDomain] }, _connect],
        [new OnDemandRule { Probe = "https://probe.example/ok" }],
        [
            new OnDemandRule
            {
                Action = RuleAction.EvaluateConnection,
                Ssids = [DrawnPlaces.Office, DrawnPlaces.Cafe],
                Domains = [DrawnPlaces.OfficeDomain],
            },
            _connect,
        ],
        [
            new OnDemandRule
            {
                Action = RuleAction.EvaluateConnection,
                Interface = RuleInterface.Ethernet,
                Domains = [DrawnPlaces.OfficeDomain],
                DomainAction = DomainAction.NeverConnect,
            },
            _connect,
        ],
    ];
}
