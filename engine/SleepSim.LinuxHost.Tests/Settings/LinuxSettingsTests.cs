using System.Net;
using SleepSim.Contract;

namespace SleepSim.LinuxHost.Tests;

internal sealed class LinuxSettingsTests
{
    private const string Before = "nameserver 192.0.2.53\noptions edns0\n";

    private string _folder = "";

    private string NameServers => Path.Combine(_folder, "resolv.conf");

    [SetUp]
    public void Begin()
    {
        _folder = Directory.CreateTempSubdirectory("sst-").FullName;
        File.WriteAllText(NameServers, Before);
    }

    [TearDown]
    public void Clean() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void DefaultRoutes_GoIntoTheTunnel_ExceptForMarkedDatagramsAndNearNetworks() => Kernel.Run(() =>
    {
        using RoutingTables tables = new();
        using TunDevice near = Kernel.MakeLink("sst1", tables, ("192.0.2.7", 24), ("2001:db8::7", 64));
        using TunDevice tun = new("sst0");

        Assert.That(Make(tables).Apply(Settings("0.0.0.0/0", "::/0")), Is.Null);

        foreach (byte family in new[] { Rtnetlink.AF_INET, Rtnetlink.AF_INET6 })
        {
            List<RoutingRule> rules = [.. tables.Rules(family).Where(rule => rule.Priority is > 0 and < 32766)];
            Assert.That(rules, Is.EqualTo(new[]
            {
                new RoutingRule(family, 32764, Rtnetlink.RT_TABLE_MAIN, null, SuppressPrefixLength: 0),
                new RoutingRule(family, 32765, 51820, NotMark: 51820, null),
            }));
        }

        Assert.That(tables.Routes().Count(route => route.IsDefault && route.Table == 51820), Is.EqualTo(2));
        Assert.That(KernelSwitch.Read("ipv4/conf/all/src_valid_mark"), Is.EqualTo("1"));
    });

    [Test]
    public void SettingsTakenBack_LeaveNothing() => Kernel.Run(() =>
    {
        using RoutingTables tables = new();
        using TunDevice tun = new("sst0");
        string before = Everything(tables);
        LinuxSettings settings = Make(tables, out TunnelJournal journal);

        Assert.That(settings.Apply(Settings("0.0.0.0/0", "::/0", "203.0.113.0/24")), Is.Null);
        Assert.That(Everything(tables), Is.Not.EqualTo(before));
        Assert.That(settings.Apply(null), Is.Null);
        tun.Dispose();
        Assert.That(journal.TakeBack(tables), Is.Empty);

        Assert.That(File.ReadAllText(NameServers), Is.EqualTo(Before));
        Assert.That(KernelSwitch.Read("ipv4/conf/all/src_valid_mark"), Is.EqualTo("0"));
        Assert.That(Directory.GetFiles(_folder, "*.json", SearchOption.AllDirectories), Is.Empty);
        using TunDevice again = new("sst0");
        Assert.That(Everything(tables), Is.EqualTo(before));
    });

    [Test]
    public void OtherSettings_TakeBackWhatTheyDoNotHave() => Kernel.Run(() =>
    {
        using RoutingTables tables = new();
        using TunDevice tun = new("sst0");
        LinuxSettings settings = Make(tables);

        Assert.That(settings.Apply(Settings("0.0.0.0/0", "203.0.113.0/24")), Is.Null);
        Assert.That(settings.Apply(Settings("198.51.100.0/24")), Is.Null);

        Assert.That(
            tables.Routes().Select(route => $"{route.Destination}")
                .Where(text => text.EndsWith(".0/24", StringComparison.Ordinal)),
            Is.EquivalentTo(new[] { "10.9.0.0/24", "198.51.100.0/24" }));
        Assert.That(tables.Rules(Rtnetlink.AF_INET), Has.None.Property("Priority").EqualTo(32765));
    });

    [Test]
    public void SettingsAppliedAgain_RepairWhatSomebodyTookAway() => Kernel.Run(() =>
    {
        using RoutingTables tables = new();
        using TunDevice tun = new("sst0");
        LinuxSettings settings = Make(tables);
        settings.Apply(Settings("203.0.113.0/24"));
        int link = tables.LinkNamed("sst0")!.Index;
        tables.Remove(link, IPNetwork.Parse("203.0.113.0/24"), Rtnetlink.RT_TABLE_MAIN);

        Assert.That(settings.Apply(Settings("203.0.113.0/24")), Is.Null);

        Assert.That(tables.Routes().Any(route => $"{route.Destination}" == "203.0.113.0/24"), Is.True);
    });

    [Test]
    public void NameServers_AreTheTunnels_WithItsDomainsAndTheOldOptions() => Kernel.Run(() =>
    {
        using RoutingTables tables = new();
        using TunDevice tun = new("sst0");

        Assert.That(Make(tables).Apply(Settings("0.0.0.0/0")), Is.Null);

        Assert.That(File.ReadAllText(NameServers).Split('\n').Skip(1), Is.EqualTo(
            new[] { "nameserver 10.9.0.1", "search corp.example", "options edns0", "" }));
    });

    [Test]
    public void NetworkThatIsNearAlready_IsNotTakenAway() => Kernel.Run(() =>
    {
        using RoutingTables tables = new();
        using TunDevice near = Kernel.MakeLink("sst1", tables, ("203.0.113.9", 24));
        using TunDevice tun = new("sst0");

        Assert.That(
            Make(tables).Apply(Settings("203.0.113.0/24")),
            Is.EqualTo("route 203.0.113.0/24: there is one already, past the tunnel"));
    });

    [Test]
    public void InterfaceThatIsGone_IsSaid() => Kernel.Run(() =>
    {
        using RoutingTables tables = new();

        Assert.That(Make(tables).Apply(Settings("0.0.0.0/0")), Is.EqualTo("there is no interface sst0"));
    });

    [Test]
    public void StrictSourceCheck_IsLoosenedForAnswers_AndPutBack() => Kernel.Run(() =>
    {
        using RoutingTables tables = new();
        using TunDevice tun = new("sst0");
        KernelSwitch.Write("ipv4/conf/all/rp_filter", "1");
        LinuxSettings settings = Make(tables, out TunnelJournal journal);

        settings.Apply(Settings("0.0.0.0/0"));
        Assert.That(KernelSwitch.Read("ipv4/conf/all/rp_filter"), Is.EqualTo("2"));
        journal.TakeBack(tables);
        Assert.That(KernelSwitch.Read("ipv4/conf/all/rp_filter"), Is.EqualTo("1"));
    });

    private static TunnelSettings Settings(params string[] routes) => new(
        [IPAddress.Parse("10.9.0.2"), IPAddress.Parse("fd09::2")],
        [.. routes.Select(route => IPNetwork.Parse(route))],
        [IPAddress.Parse("10.9.0.1")],
        Mtu: 1420);

    private static string Everything(RoutingTables tables) => string.Join('\n', [
        .. tables.Addresses().Select(address => $"{address.Address}"),
        .. tables.Routes().Select(route => $"{route.Destination} {route.Table}"),
        .. tables.Rules(Rtnetlink.AF_INET).Select(rule => $"{rule}"),
        .. tables.Rules(Rtnetlink.AF_INET6).Select(rule => $"{rule}")]);

    private LinuxSettings Make(RoutingTables tables) => Make(tables, out _);

    private LinuxSettings Make(RoutingTables tables, out TunnelJournal journal)
    {
        journal = new TunnelJournal(new StateFolder(_folder, "state"), "sst0");
        SettingsOptions options = new("sst0", 51820, Table: null, [24, 64], ["corp.example"])
        {
            NameServers = NameServers,
        };
        return new LinuxSettings(options, tables, journal);
    }
}
