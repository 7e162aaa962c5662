using System.Net;
using SleepSim.Contract;

namespace SleepSim.LinuxHost.Tests;

internal sealed class SettingsPlanTests
{
    private static readonly TunnelSettings Settings = new(
        [IPAddress.Parse("10.9.0.2"), IPAddress.Parse("fd09::2")],
        [IPNetwork.Parse("0.0.0.0/0"), IPNetwork.Parse("192.0.2.0/24")],
        [IPAddress.Parse("10.9.0.1")],
        Mtu: 1420);

    [Test]
    public void DefaultRoute_GoesIntoATableOfItsOwn_OthersIntoTheMainOne()
    {
        SettingsPlan plan = SettingsPlan.Of(Settings, Options(table: null));

        Assert.That(
            plan.Routes.Select(route => $"{route}"),
            Is.EqualTo(new[] { "route 0.0.0.0/0 in table 51820", "route 192.0.2.0/24" }));
        Assert.That(plan.Families, Is.EqualTo(new[] { Rtnetlink.AF_INET }));
    }

    [Test]
    public void TableThatIsNamed_TakesAllRoutes_AndNeedsNoRules()
    {
        SettingsPlan plan = SettingsPlan.Of(Settings, Options(table: 7));

        Assert.That(plan.Routes.Select(route => route.Table), Is.All.EqualTo(7));
        Assert.That(plan.Families, Is.Empty);
    }

    [Test]
    public void TableThatIsOff_MakesNoRoutes()
    {
        SettingsPlan plan = SettingsPlan.Of(Settings, Options(table: 0));

        Assert.That(plan.Routes, Is.Empty);
        Assert.That(plan.Families, Is.Empty);
    }

    [Test]
    public void Addresses_HaveTheirPrefixLengths_AndStandAloneWithoutOne() =>
        Assert.That(
            SettingsPlan.Of(Settings, Options(table: null)).Addresses.Select(address => $"{address}"),
            Is.EqualTo(new[] { "address 10.9.0.2/24", "address fd09::2/128" }));

    [Test]
    public void PeerInTheNetworkOfAnAddress_NeedsNoRouteOfItsOwn()
    {
        TunnelSettings settings = Settings with
        {
            IncludedRoutes =
            [
                IPNetwork.Parse("10.9.0.77/32"), IPNetwork.Parse("10.9.0.0/23"), IPNetwork.Parse("fd09::3/128"),
            ],
        };

        Assert.That(
            SettingsPlan.Of(settings, Options(table: null)).Routes.Select(route => $"{route}"),
            Is.EqualTo(new[] { "route 10.9.0.0/23", "route fd09::3/128" }));
    }

    private static SettingsOptions Options(uint? table) => new("sst0", 51820, table, PrefixLengths: [24], []);
}
