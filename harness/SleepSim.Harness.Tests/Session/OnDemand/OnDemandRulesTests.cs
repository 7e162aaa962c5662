using SleepSim.Contract;
using SleepSim.Harness.Session;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Session;

/// <summary>Which rule is the current one, and when that changes.</summary>
internal sealed class OnDemandRulesTests
{
    private static readonly NetworkSituation Home = new(
        InterfaceKind.WiFi, "Home", ["192.168.1.1"], [], ProbesAnswer: true, NamesResolve: true);

    private MachineParts _parts = null!;
    private VpnConfiguration _configuration = null!;
    private OnDemandRules _rules = null!;
    private NetworkSituation _network = Home;

    [SetUp]
    public void PutTogether()
    {
        VpnProfile vpn = new()
        {
            Rules =
            [
                new OnDemandRule { Action = RuleAction.Disconnect, Ssids = ["Office"] },
                new OnDemandRule { Interface = RuleInterface.WiFi },
            ],
        };
        _network = Home;
        _parts = new MachineParts();
        _configuration = new VpnConfiguration(vpn, productDisconnectsOnSleep: false);
        _rules = new OnDemandRules(_parts.Trace, vpn, _configuration) { Situation = () => _network };
    }

    [Test]
    [Property("Fact", "D1")]
    public void NetworkChanges_TheRuleThatMatchesItNowIsTheCurrentOne()
    {
        Evaluate(Home);
        Evaluate(Home with { Ssid = "Office" });
        Evaluate(NetworkSituation.None);
        Assert.That(Matched(), Is.EqualTo(new[] { (1, "Connect"), (0, "Disconnect"), (-1, "") }));
        Assert.That(_rules.Current, Is.Null);
    }

    [Test]
    [Property("Fact", "D1")]
    [Property("Fact", "D10")]
    public void EvaluatedAgainOnTheSameNetwork_NothingChanges()
    {
        Evaluate(Home);
        Evaluate(Home with { DnsServers = ["192.168.1.1"] });
        Assert.That(Matched(), Is.EqualTo(new[] { (1, "Connect") }));
    }

    [Test]
    [Property("Fact", "D1")]
    public void NetworkChangedAndNobodyEvaluated_TheCurrentRuleStays()
    {
        Evaluate(Home);
        _network = Home with { Ssid = "Office" };
        Assert.That(_rules.StartTheTunnel);
    }

    [Test]
    [Property("Fact", "D11")]
    public void RulesSwitchedOffAndOn_AreActiveAtOnce()
    {
        Evaluate(Home);
        _rules.Save(enabled: false, []);
        _rules.Evaluate();
        Assert.That(_rules.StartTheTunnel, Is.False);
        _rules.Save(enabled: true, []);
        _rules.Evaluate();
        Assert.That(Matched(), Is.EqualTo(new[] { (1, "Connect"), (-1, ""), (1, "Connect") }));
    }

    [Test]
    [Property("Fact", "D11")]
    public void OtherRulesSaved_TheyCount()
    {
        Evaluate(Home);
        _rules.Save(enabled: true, [new OnDemandRule { Action = RuleAction.Ignore }]);
        _rules.Evaluate();
        Assert.That(_rules.Current!.Action, Is.EqualTo(RuleAction.Ignore));
    }

    [Test]
    [Property("Fact", "D11")]
    public void ConfigurationDisabled_NoRuleIsActive()
    {
        _configuration.Disable();
        Evaluate(Home);
        Assert.That(_rules.Current, Is.Null);
    }

    private void Evaluate(NetworkSituation network)
    {
        _network = network;
        _rules.Evaluate();
    }

    private (int, string)[] Matched() =>
        [.. _parts.Record.Of<RuleMatched>().Select(matched => (matched.Rule, matched.Action))];
}
