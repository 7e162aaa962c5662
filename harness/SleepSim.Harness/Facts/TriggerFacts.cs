using static SleepSim.Harness.Fact;

namespace SleepSim.Harness;

/// <summary>Section 4, parts b and c: what triggers a start, how often, and captive portals.</summary>
internal static class TriggerFacts
{
    public static IReadOnlyList<Fact> All { get; } =
    [
        Modelled(
            "D11",
            "Saved rules are active at once, and removed ones are gone at once.",
            "OnDemandChange",
            "RuleFactsTests.RulesSaved_AreActiveAtOnce"),
        Modelled(
            "D12",
            "A tunnel that the user stopped with rules on comes back with the next traffic.",
            "VpnSession.RequestStart, HostProfile.OnDemandPause",
            "OnDemandFactsTests.UserStopsWithARuleOn_NextTrafficStartsIt"),
        Parameter(
            "D13",
            "The older engine can rest its rules after a user's stop: until the network changes or the machine wakes, "
            + "or until a reboot.",
            "host.on-demand-pause",
            "off, until the network changes, until a reboot"),
        OutOfScope(
            "D14",
            "Background traffic triggers less than a user's, some processes never do.",
            "applications here are of one class, the one that always triggers"),
        Modelled(
            "D15",
            "Names on the never-list trigger nothing, others only when their lookup failed, and a probe that does not "
            + "answer counts as failed.",
            "DomainAction.NeverConnect, OnDemandRule.RequiredDnsServers",
            "RuleFactsTests.LookupFails_OnlyThenIsTheTunnelNeeded"),
        Parameter(
            "D16",
            "Nothing slows down starts by rules; clients slow themselves, one by 3 s.",
            "host.on-demand-gap",
            "0 to 3 s"),
        Modelled(
            "D17",
            "After sleep thousands of connections can ask for a start within seconds, while it is stuck connecting.",
            "Traffic, StartAnswer.AlreadyUp",
            "OnDemandFactsTests.StormOfConnections_OneStartAndTheRestIsDropped"),
        Modelled(
            "D18",
            "A provider that fails at once and a rule that starts it at once make a loop.",
            "VpnSession.RequestStart, StartCause.OnDemand",
            "OnDemandFactsTests.ProviderThatFailsAtOnce_IsStartedAgainAndAgain"),
        OutOfScope(
            "D19",
            "In one macOS version a rule that matches at the wake starts nothing until somebody does it by hand.",
            "a fault of one version with no known cause; a lost path update is the nearest one can play"),
        OutOfScope(
            "D20",
            "The older IPsec engine waits 5, 20 or 80 s for its address to return before it gives up.",
            "its timers are not those of packet tunnels"),
        OutOfScope(
            "D21",
            "The older IPsec engine has timers for each phase of connecting.",
            "its timers are not those of packet tunnels"),
        Modelled(
            "D22",
            "Without any network a start by a rule does not happen.",
            "StartAnswer.NoNetwork, VpnSession.RequestStart",
            "OnDemandFactsTests.NoNetwork_RulesStartNothingUntilItIsBack"),
        Modelled(
            "D23",
            "The check for captive portals always goes outside the tunnel, even with all networks included.",
            "Destination.CaptiveCheck",
            "PortalFactsTests.CaptiveCheck_GoesOutsideWhateverTheKillSwitch"),
        Modelled(
            "D24",
            "After a wake or a join the default route may wait for the captive check, seconds to tens of seconds.",
            "HostProfile.AddressToRoute, NetworkInterface",
            "OnDemandFactsTests.RouteWaitsForTheCaptiveCheck_SoDoesThePath"),
        Modelled(
            "D25",
            "A plain Connect rule starts and fails behind a portal; one with a URL waits until it is passed.",
            "OnDemandRule.Probe, CaptivePortal",
            "PortalFactsTests.BehindAPortal_APlainRuleStartsAndAProbedOneWaits"),
    ];
}
