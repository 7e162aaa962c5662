using SleepSim.Scenarios;

namespace SleepSim.Harness.Tests.Facts;

/// <summary>What nobody knows is a parameter, and every run says what it assumed.</summary>
internal sealed class UnknownsTests
{
    private const int Questions = 8;

    [Test]
    public void EveryQuestion_HasAValue() => Assert.That(
        Unknowns.All.Select(unknown => unknown.Number).Distinct(), Is.EqualTo(Enumerable.Range(1, Questions)));

    [Test]
    public void Questions_AreAsManyAsTheCatalogueOfTheFieldLists() =>
        Assert.That(SharedFacts.UnknownsCount(), Is.EqualTo(Questions));

    [Test]
    public void Keys_AreOfAScenarioAndFactsExist()
    {
        Assert.That(Unknowns.All.Select(unknown => unknown.Key).Where(key => !ScenarioKeys.Exists(key)), Is.Empty);
        Assert.That(Unknowns.All.Select(unknown => FactCatalogue.Find(unknown.Fact)), Has.None.Null);
        Assert.That(Unknowns.All.Select(unknown => unknown.Key), Is.Unique);
    }

    [Test]
    public void Assumptions_AreReadFromTheScenario()
    {
        Scenario scenario = new World().Host(h => h with
        {
            ReassertingLimit = World.Of("1m"),
            ReassertingEnd = ReassertingEnd.IdleTimeout,
            OnDemandPause = OnDemandPause.UntilReboot,
            RefusesStartsBeforeSleep = true,
            NetworkKeptInSleep = true,
        }).Scenario();
        Assert.That(Value(scenario, "host.reasserting-limit"), Is.EqualTo("1m"));
        Assert.That(Value(scenario, "host.reasserting-end"), Is.EqualTo("idle-timeout"));
        Assert.That(Value(scenario, "host.on-demand-pause"), Is.EqualTo("until-reboot"));
        Assert.That(Value(scenario, "host.refuses-starts-before-sleep"), Is.EqualTo("true"));
        Assert.That(Value(scenario, "host.wake-to-link"), Is.EqualTo("kept"));
        Assert.That(Value(scenario, "host.start-deadline-runs-in-sleep"), Is.EqualTo("false"));
    }

    [TestCase("no rule looks at them")]
    [TestCase("all", DnsServerMatch.All)]
    [TestCase("any", DnsServerMatch.Any)]
    [TestCase("all in one rule, any in another", DnsServerMatch.All, DnsServerMatch.Any)]
    public void NameServers_AsTheRulesMatchThem(string expected, params DnsServerMatch[] matches)
    {
        OnDemandRule[] rules =
            [.. matches.Select(match => new OnDemandRule { DnsServers = ["17.1.2.3"], DnsServerMatch = match })];
        Scenario scenario = new World().Vpn(v => v with { Rules = rules }).Scenario();
        Assert.That(Value(scenario, "vpn.rules"), Is.EqualTo(expected));
    }

    private static string Value(Scenario scenario, string key) =>
        Assumption.Of(scenario).Single(assumed => assumed.Key == key).Value;
}
