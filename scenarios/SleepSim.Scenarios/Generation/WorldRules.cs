namespace SleepSim.Scenarios;

/// <summary>Lists of on-demand rules that people have: for the places that <see cref="MoveOperations"/> roams
/// to.</summary>
internal static class WorldRules
{
    private static readonly OnDemandRule _connect = new();

    public static IReadOnlyList<IReadOnlyList<OnDemandRule>> All { get; } =
    [
        VpnProfile.ConnectAlways,
        [new OnDemandRule { Action = RuleAction.Disconnect, Ssids = ["Office"] }, _connect],
        [new OnDemandRule { Action = RuleAction.Ignore, Interface = RuleInterface.Cellular }, _connect],
        [new OnDemandRule { Action = RuleAction.Disconnect, DnsServers = ["10.8.0.1"] }, _connect],
        [
            new OnDemandRule
            {
                Action = RuleAction.Ignore, DnsServers = ["10.8.*"], DnsServerMatch = DnsServerMatch.Any,
            },
            _connect,
        ],
        [new OnDemandRule { Action = RuleAction.Ignore, SearchDomains = ["corp.example"] }, _connect],
        [new OnDemandRule { Probe = "https://probe.example/ok" }],
        [
            new OnDemandRule
            {
                Action = RuleAction.EvaluateConnection, Ssids = ["Office", "Cafe"], Domains = ["corp.example"],
            },
            _connect,
        ],
        [
            new OnDemandRule
            {
                Action = RuleAction.EvaluateConnection, Interface = RuleInterface.Ethernet, Domains = ["corp.example"],
                DomainAction = DomainAction.NeverConnect,
            },
            _connect,
        ],
    ];
}
