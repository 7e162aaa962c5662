using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Tests.Facts;

/// <summary>On-demand rules. The machine is at home, on Wi-Fi, and may move to a café; nobody has anything to send but
/// what a test says.</summary>
internal sealed class RuleFactsTests
{
    private const string Office = "server.corp.example";

    private static readonly OnDemandRule Never = new() { Action = RuleAction.Disconnect };

    private static readonly OnDemandRule LooksAtNames =
        new() { Action = RuleAction.EvaluateConnection, Domains = ["corp.example"] };

    [Test]
    [Property("Fact", "D1")]
    public void NetworkChanges_AnotherRuleMatches()
    {
        OnDemandRule home = new() { Action = RuleAction.Ignore, Ssids = ["Home"] };
        Recording run = With(home, new OnDemandRule { Ssids = ["Café"] })
            .Does("30s", new WiFiRoam(World.Of("2s"), "Café")).UserStops("50s")
            .Does("1m", new Traffic(World.Of("1s"))).Record(new ScriptedEngine());
        Assert.That(run.Of<RuleMatched>().Select(match => match.Rule).Where(rule => rule >= 0).Distinct(),
            Is.EqualTo(new[] { 0, 1 }));
        Assert.That(run.Of<RuleMatched>().Last().At, Is.InRange(World.Ns("32s"), World.Ns("36s")));
        Assert.That(StartsByRule(run).Single().At, Is.EqualTo(World.Ns("1m")));
    }

    [Test]
    [Property("Fact", "D2")]
    public void EvaluateConnection_MatchesOnceAndLooksAtEachConnection()
    {
        Recording run = With(LooksAtNames).UserStops("10s").Does("20s", new DnsMissing(World.Of("1m")))
            .Does("30s", new Traffic(World.Of("1s"), Name: "elsewhere.example"))
            .Does("40s", new Traffic(World.Of("1s"), Name: Office)).Record(new ScriptedEngine());
        Assert.That(run.Of<RuleMatched>().Select(match => match.Action),
            Is.EqualTo(new[] { nameof(RuleAction.EvaluateConnection) }));
        Assert.That(StartsByRule(run).Select(start => start.At), Is.Not.Empty.And.All.InRange(
            World.Ns("40s"), World.Ns("41s")));
    }

    [Test]
    [Property("Fact", "D3")]
    public void FirstRuleWhoseConditionsAllHold_Counts()
    {
        OnDemandRule half = new() { Action = RuleAction.Disconnect, Interface = RuleInterface.WiFi, Ssids = ["Other"] };
        Recording run = With(half, new OnDemandRule(), Never).Record(new ScriptedEngine());
        Assert.That(run.Of<RuleMatched>().Single().Rule, Is.EqualTo(1));

        Recording none = With(half).UserStops("10s").Does("20s", new Traffic(World.Of("5s")))
            .Record(new ScriptedEngine());
        Assert.That(none.Of<RuleMatched>(), Is.Empty);
        Assert.That(StartsByRule(none), Is.Empty);
    }

    [Test]
    [Property("Fact", "D5")]
    public void EachAction_DoesWhatItSays()
    {
        Recording connect = With(new OnDemandRule()).UserStops("10s").Does("30s", new Traffic(World.Of("1s")))
            .Record(new ScriptedEngine());
        Assert.That(StartsByRule(connect).First().At, Is.EqualTo(World.Ns("30s")), "it needs traffic");

        Recording disconnect = With(Never).UserStarts("10s").Does("30s", new Traffic(World.Of("5s")))
            .Record(new ScriptedEngine());
        Assert.That(StartsByRule(disconnect), Is.Empty);

        Recording ignore = With(new OnDemandRule { Action = RuleAction.Ignore })
            .Does("20s", new Traffic(World.Of("1s"))).UserStops("30s")
            .Does("40s", new Traffic(World.Of("5s"))).Record(new ScriptedEngine());
        Assert.That(ignore.StatusAt("25s"), Is.EqualTo(VpnStatus.Connected));
        Assert.That(StartsByRule(ignore), Is.Empty);
    }

    [Test]
    [Property("Fact", "D5")]
    public void DisconnectRuleMatches_RunningTunnelIsTakenDown()
    {
        Recording run = With(new OnDemandRule { Ssids = ["Home"] }, Never)
            .Does("30s", new WiFiRoam(World.Of("2s"), "Café")).Record(new ScriptedEngine());
        Assert.That(run.StatusAt("29s"), Is.EqualTo(VpnStatus.Connected));
        Assert.That(run.StatusAt("40s"), Is.EqualTo(VpnStatus.Disconnected));
    }

    [TestCase("Home", true)]
    [TestCase("home", false)]
    [Property("Fact", "D6")]
    public void InterfaceNameAndDomain_AreMatchedToTheLetter(string ssid, bool matches)
    {
        Assert.That(Matches(new OnDemandRule { Ssids = [ssid] }), Is.EqualTo(matches));
        Assert.That(Matches(new OnDemandRule { Interface = RuleInterface.WiFi }), Is.True);
        Assert.That(Matches(new OnDemandRule { Interface = RuleInterface.Ethernet }), Is.False);
        Assert.That(Matches(new OnDemandRule { SearchDomains = ["corp.example"] }), Is.True);
        Assert.That(Matches(new OnDemandRule { SearchDomains = ["example"] }), Is.False);
    }

    [TestCase(DnsServerMatch.All, "10.0.0.1 10.0.0.2", true)]
    [TestCase(DnsServerMatch.All, "10.0.0.1", false)]
    [TestCase(DnsServerMatch.Any, "10.0.0.1", true)]
    [TestCase(DnsServerMatch.Any, "10.*", true)]
    [TestCase(DnsServerMatch.Any, "17.*", false)]
    [Property("Fact", "D7")]
    public void NameServers_AllOrAnyOfThem(DnsServerMatch match, string listed, bool matches) =>
        Assert.That(
            Matches(new OnDemandRule { DnsServers = listed.Split(' '), DnsServerMatch = match }), Is.EqualTo(matches));

    [TestCase(true)]
    [TestCase(false)]
    [Property("Fact", "D8")]
    public void ProbeBehindAPortal_DoesNotMatch(bool portal)
    {
        World world = With(new OnDemandRule { Probe = "https://probe.example.net/" });
        if (portal) world.Does("0s", new CaptivePortal(World.Of("1m")));
        Recording run = world.LosesWiFi("10s", "1s").Does("20s", new Traffic(World.Of("1s"))).Calm("1s")
            .Record(new ScriptedEngine());
        Assert.That(run.Between<RuleMatched>("11s", "50s").Any(match => match.Rule == 0), Is.EqualTo(!portal));
    }

    [TestCase(DomainAction.ConnectIfNeeded, Office, true)]
    [TestCase(DomainAction.ConnectIfNeeded, "corp.example.net", false)]
    [TestCase(DomainAction.NeverConnect, Office, false)]
    [Property("Fact", "D9")]
    public void DomainNamed_ConnectsIfNeededOrNever(DomainAction action, string name, bool starts)
    {
        OnDemandRule rule = LooksAtNames with { DomainAction = action, RequiredDnsServers = ["172.16.0.1"] };
        Recording run = With(rule).UserStops("10s").Does("20s", new Traffic(World.Of("1s"), Name: name))
            .Record(new ScriptedEngine());
        Assert.That(StartsByRule(run).Any(), Is.EqualTo(starts));
        Assert.That((int)DomainAction.ConnectIfNeeded, Is.EqualTo(1));
        Assert.That((int)DomainAction.NeverConnect, Is.EqualTo(2));
    }

    [Test]
    [Property("Fact", "D11")]
    public void RulesSaved_AreActiveAtOnce()
    {
        Recording run = With().Vpn(v => v with { OnDemand = false }).UserStops("10s")
            .Does("20s", new Traffic(World.Of("1s"))).Does("30s", new OnDemandChange(true, [new OnDemandRule()]))
            .Does("31s", new Traffic(World.Of("1s"))).Does("40s", new OnDemandChange(true, [Never]))
            .Record(new ScriptedEngine());
        Assert.That(run.Between<StartRequested>("20s", "30s"), Is.Empty);
        Assert.That(StartsByRule(run).First().At, Is.EqualTo(World.Ns("31s")));
        Assert.That(run.StatusAt("41s"), Is.EqualTo(VpnStatus.Disconnected));
    }

    [Test]
    [Property("Fact", "D13")]
    public void RulesRest_UntilTheNetworkChanges()
    {
        Recording run = With(new OnDemandRule()).Host(h => h with { OnDemandPause = OnDemandPause.UntilNetworkChange })
            .UserStops("10s").Does("20s", new Traffic(World.Of("1s")))
            .Does("30s", new WiFiRoam(World.Of("2s"), "Café")).Does("40s", new Traffic(World.Of("1s")))
            .Record(new ScriptedEngine());
        Assert.That(run.Between<StartRequested>("20s", "22s").Select(request => request.Answer),
            Is.Not.Empty.And.All.EqualTo(StartAnswer.Paused));
        Assert.That(StartsByRule(run).First().At, Is.GreaterThan(World.Ns("30s")));
    }

    [TestCase(false, false)]
    [TestCase(true, true)]
    [Property("Fact", "D15")]
    public void LookupFails_OnlyThenIsTheTunnelNeeded(bool lookupsFail, bool starts)
    {
        World world = With(LooksAtNames).UserStops("10s");
        if (lookupsFail) world.Does("20s", new DnsMissing(World.Of("1m")));
        Recording run = world.Does("30s", new Traffic(World.Of("1s"), Name: Office)).Record(new ScriptedEngine());
        Assert.That(StartsByRule(run).Any(), Is.EqualTo(starts));
    }

    private static World With(params OnDemandRule[] rules) => new World().Vpn(v => v with { Rules = rules })
        .Applications(a => a with { EchoEvery = World.Of("1h") })
        .Network(n => n with
        {
            Ssid = "Home", DnsServers = ["10.0.0.1", "10.0.0.2"], SearchDomains = ["corp.example"],
        });

    // A rule on its own, at home.
    private static bool Matches(OnDemandRule rule) =>
        With(rule).Calm("5s").Record(new ScriptedEngine()).Of<RuleMatched>().Any();

    private static IEnumerable<StartRequested> StartsByRule(Recording run) =>
        run.Of<StartRequested>().Where(request => request is
        {
            Cause: StartCause.OnDemand, Answer: StartAnswer.Accepted,
        });
}
