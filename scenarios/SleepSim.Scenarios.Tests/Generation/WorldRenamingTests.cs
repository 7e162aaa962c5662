namespace SleepSim.Scenarios.Tests;

/// <summary>Places get names of their own, and what matched before matches after.</summary>
internal sealed class WorldRenamingTests
{
    private static readonly WorldNames _names = WorldNames.Of(7);

    private static readonly Scenario _drawn = new()
    {
        Name = "drawn",
        Source = "drawn",
        Network = new NetworkProfile
        {
            Ssid = DrawnPlaces.Cafe,
            DnsServers = [DrawnPlaces.CafeServer, DrawnPlaces.HomeServer],
            SearchDomains = [DrawnPlaces.HomeDomain],
        },
        Vpn = new VpnProfile
        {
            Rules =
            [
                new OnDemandRule { Ssids = [DrawnPlaces.Office], DnsServers = [DrawnPlaces.OfficeServers] },
                new OnDemandRule
                {
                    Action = RuleAction.EvaluateConnection,
                    SearchDomains = [DrawnPlaces.OfficeDomain],
                    Domains = [DrawnPlaces.OfficeDomain],
                },
            ],
        },
        Timeline =
        [
            new Step(TimeSpan.FromSeconds(1), new WiFiRoam(
                TimeSpan.FromMilliseconds(1), DrawnPlaces.Office, DrawnPlaces.OfficeServer, DrawnPlaces.OfficeDomain)),
            new Step(TimeSpan.FromSeconds(2), new Traffic(TimeSpan.FromSeconds(1), Name: DrawnPlaces.OfficeHost)),
        ],
    };

    private static readonly Scenario _named = WorldRenaming.Apply(_drawn, _names);

    [Test]
    public void RoamToAPlaceOfARule_IsStillOne()
    {
        var roam = (WiFiRoam)_named.Timeline[0].Operation;
        Assert.That(_named.Vpn.Rules[0].Ssids, Is.EqualTo((string[])[roam.Ssid]));
        Assert.That(_named.Vpn.Rules[1].SearchDomains, Is.EqualTo((string[])[roam.SearchDomain]));
        Assert.That(roam.DnsServer, Does.StartWith(_named.Vpn.Rules[0].DnsServers[0].TrimEnd('*')));
    }

    [Test]
    public void HostAtWork_IsStillInTheDomainOfARule()
    {
        var traffic = (Traffic)_named.Timeline[1].Operation;
        Assert.That(traffic.Name, Does.EndWith("." + _named.Vpn.Rules[1].Domains[0]));
    }

    [Test]
    public void Places_HaveNamesOfTheirOwn()
    {
        Assert.That(_named.Network.Ssid, Is.EqualTo(_names.CafeSsid).And.Not.EqualTo(DrawnPlaces.Cafe));
        Assert.That(_named.Network.SearchDomains, Is.EqualTo((string[])[_names.HomeDomain]));
        Assert.That(
            _named.Network.DnsServers, Is.EqualTo((string[])[_names.CafeServer, DrawnPlaces.HomeServer]),
            "a cable has the server at home");
        Assert.That(
            (string[])[_names.HomeSsid, _names.OfficeSsid, _names.CafeSsid, _names.HomeDomain, _names.OfficeDomain],
            Is.Unique);
    }

    [Test]
    public void AnyNumber_GivesLegalNames()
    {
        for (int number = 0; number < 500; number++)
            Assert.That(ScenarioRules.Check(WorldRenaming.Apply(_drawn, WorldNames.Of(number))), Is.Empty);
    }
}
