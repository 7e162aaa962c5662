using System.Net;
using SleepSim.Contract;

namespace SleepSim.LinuxHost.Tests;

internal sealed class PathReaderTests
{
    private const uint Running = Rtnetlink.IFF_UP | Rtnetlink.IFF_RUNNING;

    private static readonly Link Loopback = new(1, "lo", Running | Rtnetlink.IFF_LOOPBACK, 772);
    private static readonly Link Wire = new(2, "sst-wire", Running, Rtnetlink.ARPHRD_ETHER);
    private static readonly Link Radio = new(3, "sst-radio", Running, Rtnetlink.ARPHRD_ETHER);
    private static readonly Link Tunnel = new(9, "wg0", Running, 65534);

    private static readonly LinkAddress WireFour = Address(2, "192.0.2.7");
    private static readonly LinkAddress WireSix = Address(2, "2001:db8::7");
    private static readonly LinkAddress RadioFour = Address(3, "198.51.100.7");

    [Test]
    public void DefaultRoute_IsTheWayOut() =>
        Assert.That(
            Read([Wire], [WireFour, WireSix], [Default(2, 100)]).Path,
            Is.EqualTo(new NetworkPath(
                PathStatus.Satisfied, "sst-wire", InterfaceKind.Ethernet,
                SupportsIPv4: true, SupportsIPv6: false, SupportsDns: true)));

    [Test]
    public void LowestMetric_IsTheWayOut() =>
        Assert.That(
            Read([Wire, Radio], [WireFour, RadioFour], [Default(2, 600), Default(3, 100)]).Path.Interface,
            Is.EqualTo("sst-radio"));

    [Test]
    public void InterfaceWithoutItsCable_IsNotTheWayOut() =>
        Assert.That(
            Read(
                [Wire with { Flags = Rtnetlink.IFF_UP }, Radio],
                [WireFour, RadioFour],
                [Default(2, 100), Default(3, 600)]).Path.Interface,
            Is.EqualTo("sst-radio"));

    [Test]
    public void TunnelItself_IsNeverTheWayOut() =>
        Assert.That(
            Read([Loopback, Tunnel], [Address(9, "10.9.0.2")], [Default(9, 0)]).Path,
            Is.EqualTo(NetworkPath.Unsatisfied));

    [Test]
    public void RouteWithoutAnAddressToSendFrom_IsNoWayOut()
    {
        Assert.That(Read([Wire], [], [Default(2, 100)]).Path, Is.EqualTo(NetworkPath.Unsatisfied));
        Assert.That(
            Read([Wire], [WireFour with { Flags = Rtnetlink.IFA_F_TENTATIVE }], [Default(2, 100)]).Path,
            Is.EqualTo(NetworkPath.Unsatisfied));
    }

    [Test]
    public void RouteOfAnotherTable_IsNoWayOut() =>
        Assert.That(
            Read([Wire], [WireFour], [Default(2, 100) with { Table = 51820 }]).Path,
            Is.EqualTo(NetworkPath.Unsatisfied));

    [Test]
    public void WithoutADefaultRoute_TheWayToThePeer_IsTheWayOut()
    {
        Route near = new(IPNetwork.Parse("192.0.2.0/24"), Rtnetlink.RT_TABLE_MAIN, 2, 0, null);

        Assert.That(Read([Wire], [WireFour], [near], "192.0.2.99").Path.Interface, Is.EqualTo("sst-wire"));
        Assert.That(Read([Wire], [WireFour], [near], "203.0.113.1").Path, Is.EqualTo(NetworkPath.Unsatisfied));
    }

    [Test]
    public void WhoIsCalled_IsContentWithAnyNetwork()
    {
        Route near = new(IPNetwork.Parse("192.0.2.0/24"), Rtnetlink.RT_TABLE_MAIN, 2, 0, null);

        Assert.That(
            new PathReader("wg0", []).Read([Wire], [WireFour], [near], "").Path.Interface, Is.EqualTo("sst-wire"));
    }

    [Test]
    public void AnotherNetworkBehindTheSameInterface_IsADifference()
    {
        PathView home = Read([Wire], [WireFour], [Default(2, 100)]);
        PathView office = Read([Wire], [Address(2, "198.51.100.9")], [Default(2, 100)]);

        Assert.That(office.Path, Is.EqualTo(home.Path));
        Assert.That(office, Is.Not.EqualTo(home));
    }

    [Test]
    public void AddressForPrivacy_IsNoDifference()
    {
        PathView before = Read([Wire], [WireFour], [Default(2, 100)]);
        LinkAddress made = WireSix with { Flags = Rtnetlink.IFA_F_SECONDARY };

        Assert.That(Read([Wire], [WireFour, made], [Default(2, 100)]), Is.EqualTo(before));
    }

    private static PathView Read(
        IReadOnlyList<Link> links,
        IReadOnlyList<LinkAddress> addresses,
        IReadOnlyList<Route> routes,
        string endpoint = "203.0.113.1") =>
        new PathReader("wg0", [IPAddress.Parse(endpoint)])
            .Read(links, addresses, routes, "nameserver 192.0.2.53\n");

    private static LinkAddress Address(int link, string address) =>
        new(link, IPAddress.Parse(address), 24, Rtnetlink.RT_SCOPE_UNIVERSE, Flags: 0);

    private static Route Default(int link, uint metric) =>
        new(IPNetwork.Parse("0.0.0.0/0"), Rtnetlink.RT_TABLE_MAIN, link, metric, IPAddress.Parse("192.0.2.1"));
}
