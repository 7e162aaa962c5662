using System.Net;

namespace SleepSim.LinuxHost.Tests;

internal sealed class RoutingTablesTests
{
    [Test]
    public void LinkThatIsSetUp_IsUpWithItsAddresses() => Kernel.Run(() =>
    {
        using RoutingTables tables = new();
        using TunDevice tun = Kernel.MakeLink("sst0", tables, ("10.1.2.3", 24), ("fd01::3", 64));

        Link link = tables.LinkNamed("sst0")!;

        Assert.That(link.IsRunning, Is.True);
        Assert.That(link.IsLoopback, Is.False);
        Assert.That(
            tables.Addresses().Where(address => address.Link == link.Index)
                .Select(address => $"{address.Address}/{address.PrefixLength} {address.IsUsable}"),
            Is.EquivalentTo(new[] { "10.1.2.3/24 True", "fd01::3/64 True" }));
    });

    [TestCase("192.0.2.0/24", 254u)]
    [TestCase("0.0.0.0/0", 51820u)]
    [TestCase("2001:db8::/32", 254u)]
    [TestCase("::/0", 51820u)]
    public void RouteThatIsAdded_IsThere_AndGoneWhenRemoved(string destination, uint table) => Kernel.Run(() =>
    {
        using RoutingTables tables = new();
        using TunDevice tun = Kernel.MakeLink("sst0", tables, ("10.1.2.3", 24), ("fd01::3", 64));
        int link = tables.LinkNamed("sst0")!.Index;
        IPNetwork network = IPNetwork.Parse(destination);

        Assert.That(tables.Add(link, network, table), Is.Null);
        Assert.That(tables.Routes().Count(IsIt), Is.EqualTo(1));
        Assert.That(tables.Remove(link, network, table), Is.Null);
        Assert.That(tables.Routes().Count(IsIt), Is.Zero);

        bool IsIt(Route route) => route.Destination.Equals(network) && route.Table == table && route.Link == link;
    });

    [TestCase(Rtnetlink.AF_INET)]
    [TestCase(Rtnetlink.AF_INET6)]
    public void RuleThatIsAdded_ReadsBackTheSame_AndIsGoneWhenRemoved(byte family) => Kernel.Run(() =>
    {
        using RoutingTables tables = new();
        RoutingRule into = new(family, 100, 51820, NotMark: 51820, SuppressPrefixLength: null);
        RoutingRule past = new(family, 99, Rtnetlink.RT_TABLE_MAIN, NotMark: null, SuppressPrefixLength: 0);

        Assert.That(tables.Add(into), Is.Null);
        Assert.That(tables.Add(past), Is.Null);
        Assert.That(tables.Rules(family), Is.SupersetOf(new[] { into, past }));
        Assert.That(tables.Remove(past), Is.Null);
        Assert.That(tables.Rules(family), Does.Contain(into).And.Not.Contain(past));
        Assert.That(tables.Remove(past)!.IsAbsence, Is.True);
    });

    [Test]
    public void ChangeThatIsRefused_SaysWhyInWords() => Kernel.Run(() =>
    {
        using RoutingTables tables = new();
        using TunDevice tun = Kernel.MakeLink("sst0", tables);
        int link = tables.LinkNamed("sst0")!.Index;

        Assert.That(tables.SetUp(link, 1)!.ToString(), Does.Contain("mtu").IgnoreCase);
        Assert.That(tables.Add(9999, IPAddress.Parse("10.0.0.1"), 32)!.ToString(), Does.Contain("No such device"));
    });
}
