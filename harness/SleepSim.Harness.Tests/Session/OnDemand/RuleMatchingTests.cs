using SleepSim.Contract;
using SleepSim.Harness.Session;
using SleepSim.Scenarios;

namespace SleepSim.Harness.Tests.Session;

/// <summary>Which network a rule matches.</summary>
internal sealed class RuleMatchingTests
{
    private static readonly NetworkSituation Office = new(
        InterfaceKind.WiFi, "Office", ["17.1.2.3", "17.1.2.4"], ["corp.example"],
        ProbesAnswer: true, NamesResolve: true);

    [Test]
    [Property("Fact", "D3")]
    public void RuleWithoutConditions_MatchesAnyNetworkAndNone()
    {
        Assert.That(RuleMatching.Matches(new OnDemandRule(), Office));
        Assert.That(RuleMatching.Matches(new OnDemandRule(), NetworkSituation.None));
    }

    [Test]
    [Property("Fact", "D3")]
    public void ConditionsOfOneRule_MustAllHold()
    {
        OnDemandRule both = new() { Ssids = ["Office"], SearchDomains = ["corp.example"] };
        Assert.That(RuleMatching.Matches(both, Office));
        Assert.That(RuleMatching.Matches(both, Office with { Ssid = "Home" }), Is.False);
        Assert.That(RuleMatching.Matches(both, Office with { SearchDomains = [] }), Is.False);
    }

    [Test]
    [Property("Fact", "D3")]
    public void SeveralMatch_TheFirstCounts()
    {
        OnDemandRule[] rules =
            [new() { Ssids = ["Home"] }, new() { Ssids = ["Office"] }, new() { Action = RuleAction.Ignore }];
        Assert.That(RuleMatching.FirstMatch(rules, Office), Is.EqualTo(1));
        Assert.That(RuleMatching.FirstMatch(rules, Office with { Ssid = "Cafe" }), Is.EqualTo(2));
        Assert.That(RuleMatching.FirstMatch(rules[..2], Office with { Ssid = "Cafe" }), Is.EqualTo(-1));
    }

    [TestCase(RuleInterface.Any, InterfaceKind.None, true)]
    [TestCase(RuleInterface.Any, InterfaceKind.Ethernet, true)]
    [TestCase(RuleInterface.WiFi, InterfaceKind.WiFi, true)]
    [TestCase(RuleInterface.WiFi, InterfaceKind.Ethernet, false)]
    [TestCase(RuleInterface.Ethernet, InterfaceKind.Ethernet, true)]
    [TestCase(RuleInterface.Ethernet, InterfaceKind.Cellular, false)]
    [TestCase(RuleInterface.Cellular, InterfaceKind.Cellular, true)]
    [TestCase(RuleInterface.Cellular, InterfaceKind.None, false)]
    [Property("Fact", "D4")]
    [Property("Fact", "D6")]
    public void InterfaceCondition_IsTheKindOfThePrimaryOne(RuleInterface wanted, InterfaceKind kind, bool matches) =>
        Assert.That(
            RuleMatching.Matches(new OnDemandRule { Interface = wanted }, Office with { Kind = kind }),
            Is.EqualTo(matches));

    [TestCase("Office", true)]
    [TestCase("office", false)]
    [TestCase("Office2", false)]
    [Property("Fact", "D6")]
    public void Ssid_IsComparedToTheLetter(string ssid, bool matches) =>
        Assert.That(RuleMatching.Matches(new OnDemandRule { Ssids = ["Cafe", ssid] }, Office), Is.EqualTo(matches));

    [Test]
    [Property("Fact", "D6")]
    public void Ssid_NeverMatchesWhereWiFiIsNotPrimary() =>
        Assert.That(
            RuleMatching.Matches(
                new OnDemandRule { Ssids = ["Office"] }, Office with { Kind = InterfaceKind.Ethernet }),
            Is.False);

    [TestCase("corp.example", true)]
    [TestCase("CORP.example", true)]
    [TestCase("example", false)]
    [TestCase("eu.corp.example", false)]
    [Property("Fact", "D6")]
    public void SearchDomain_IsEqualToACurrentOne(string domain, bool matches) =>
        Assert.That(
            RuleMatching.Matches(new OnDemandRule { SearchDomains = [domain] }, Office), Is.EqualTo(matches));

    // The list, and what the header's reading and the document's reading make of it.
    [TestCase("17.1.2.3 17.1.2.4", true, true)]
    [TestCase("17.1.2.3 17.1.2.4 9.9.9.9", true, true)]
    [TestCase("17.1.2.3", false, true)]
    [TestCase("17.*", false, true)]
    [TestCase("17.1.2.*", false, true)]
    [TestCase("17.1.3.*", false, false)]
    [TestCase("1.2.3", false, false)]
    [TestCase("9.9.9.9", false, false)]
    [Property("Fact", "D7")]
    public void DnsServers_MatchInEachReading(string listed, bool all, bool any)
    {
        OnDemandRule rule = new() { DnsServers = listed.Split(' ') };
        Assert.That(
            RuleMatching.Matches(rule with { DnsServerMatch = DnsServerMatch.All }, Office), Is.EqualTo(all), "all");
        Assert.That(
            RuleMatching.Matches(rule with { DnsServerMatch = DnsServerMatch.Any }, Office), Is.EqualTo(any), "any");
    }

    [Test]
    [Property("Fact", "D7")]
    public void DnsServers_NetworkWithoutAnyMatchesNeitherReading([Values] DnsServerMatch reading) =>
        Assert.That(
            RuleMatching.Matches(
                new OnDemandRule { DnsServers = ["17.*"], DnsServerMatch = reading }, Office with { DnsServers = [] }),
            Is.False);

    [Test]
    [Property("Fact", "D8")]
    [Property("Fact", "D25")]
    public void Probe_NeverMatchesBehindACaptivePortal()
    {
        OnDemandRule rule = new() { Probe = "https://probe.example/ok" };
        Assert.That(RuleMatching.Matches(rule, Office));
        Assert.That(RuleMatching.Matches(rule, Office with { ProbesAnswer = false }), Is.False);
        Assert.That(
            RuleMatching.Matches(rule with { Probe = "" }, Office with { ProbesAnswer = false }),
            "A plain Connect rule does not wait for the portal.");
    }
}
