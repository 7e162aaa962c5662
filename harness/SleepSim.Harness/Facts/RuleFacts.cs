using static SleepSim.Harness.Fact;

namespace SleepSim.Harness;

/// <summary>Section 4, part a: on-demand rules.</summary>
internal static class RuleFacts
{
    public static IReadOnlyList<Fact> All { get; } =
    [
        Modelled(
            "D1",
            "Rules are looked at anew when the network changes; the action of the one that matches then counts.",
            "OnDemandRule, RuleMatched, WiFiRoam",
            "RuleFactsTests.NetworkChanges_AnotherRuleMatches"),
        Modelled(
            "D2",
            "There are two stages: one for each change of network, and one for each connection by its host name.",
            "RuleAction.EvaluateConnection, RuleMatched",
            "RuleFactsTests.EvaluateConnection_MatchesOnceAndLooksAtEachConnection"),
        Modelled(
            "D3",
            "The first rule that matches counts, all its conditions must hold, and without one nothing is done.",
            "OnDemandRule, VpnProfile.Rules",
            "RuleFactsTests.FirstRuleWhoseConditionsAllHold_Counts"),
        Modelled(
            "D4",
            "Actions are numbered 1 to 4, interfaces 0 to 3.",
            "RuleAction, RuleInterface",
            "OnDemandFactsTests.ActionsAndInterfaces_HaveApplesNumbers"),
        Modelled(
            "D5",
            "Connect starts at the next connection and not before, Disconnect takes down and keeps down, Ignore "
            + "leaves things as they are.",
            "RuleAction.Connect, RuleAction.Disconnect, RuleAction.Ignore",
            "RuleFactsTests.EachAction_DoesWhatItSays"),
        Modelled(
            "D6",
            "A rule may ask for the primary interface's kind, its Wi-Fi name to the letter, or a search domain.",
            "OnDemandRule.Interface, OnDemandRule.Ssids, OnDemandRule.SearchDomains",
            "RuleFactsTests.InterfaceNameAndDomain_AreMatchedToTheLetter"),
        Modelled(
            "D7",
            "Two documents of Apple's disagree whether all name servers must be listed or one is enough.",
            "OnDemandRule.DnsServerMatch, DnsServerMatch",
            "RuleFactsTests.NameServers_AllOrAnyOfThem"),
        Modelled(
            "D8",
            "A rule's URL must answer with 200 and nothing else, which a captive portal prevents.",
            "OnDemandRule.Probe, CaptivePortal",
            "RuleFactsTests.ProbeBehindAPortal_DoesNotMatch"),
        Modelled(
            "D9",
            "Evaluate-connection goes by the end of a host name: connect if it cannot be reached otherwise, or never.",
            "DomainAction, OnDemandRule.Domains, OnDemandRule.RequiredProbe",
            "RuleFactsTests.DomainNamed_ConnectsIfNeededOrNever"),
        Modelled(
            "D10",
            "Rules look at the physical network even while the tunnel is up, and the provider's own connections "
            + "trigger nothing.",
            "Applications, UdpStack",
            "OnDemandFactsTests.ProvidersOwnDatagrams_TriggerNothing"),
    ];
}
