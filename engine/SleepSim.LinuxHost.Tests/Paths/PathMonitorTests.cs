using System.Net;
using SleepSim.Contract;

namespace SleepSim.LinuxHost.Tests;

internal sealed class PathMonitorTests
{
    private static readonly IPNetwork Everywhere = IPNetwork.Parse("0.0.0.0/0");

    [Test]
    public void WayOut_ComesAndGoesWithItsInterface() => Kernel.Run(() =>
    {
        using RoutingTables tables = new();
        using PathMonitor monitor = new("wg0", [IPAddress.Parse("203.0.113.1")]);
        NotingInbox inbox = new();
        Assert.That(monitor.Path.IsSatisfied, Is.False);

        TunDevice wire = Kernel.MakeLink("sst1", tables, ("192.0.2.7", 24));
        tables.Add(tables.LinkNamed("sst1")!.Index, Everywhere, Rtnetlink.RT_TABLE_MAIN);
        monitor.Read(inbox);
        Assert.That(inbox.Told, Has.Count.EqualTo(1));
        Assert.That(monitor.Path, Has.Property("Interface").EqualTo("sst1").And.Property("SupportsIPv4").True);

        wire.Dispose();
        monitor.Read(inbox);
        Assert.That(inbox.Told[^1], Is.EqualTo(new TunnelEvent.PathChanged(NetworkPath.Unsatisfied)));
    });

    [Test]
    public void WhatIsNoChangeOfTheWayOut_IsNotTold() => Kernel.Run(() =>
    {
        using RoutingTables tables = new();
        using TunDevice wire = Kernel.MakeLink("sst1", tables, ("192.0.2.7", 24));
        tables.Add(tables.LinkNamed("sst1")!.Index, Everywhere, Rtnetlink.RT_TABLE_MAIN);
        using PathMonitor monitor = new("wg0", [IPAddress.Parse("203.0.113.1")]);
        NotingInbox inbox = new();

        using TunDevice other = Kernel.MakeLink("sst2", tables, ("198.51.100.7", 24));
        tables.Add(tables.LinkNamed("sst2")!.Index, IPNetwork.Parse("198.18.0.0/15"), Rtnetlink.RT_TABLE_MAIN);
        monitor.Read(inbox);
        monitor.Read(inbox);

        Assert.That(inbox.Told, Is.Empty);
    });

    [Test]
    public void MoreThanTheKernelKeeps_IsReadAnew() => Kernel.Run(() =>
    {
        using RoutingTables tables = new();
        using PathMonitor monitor = new("wg0", [IPAddress.Parse("203.0.113.1")]);
        using TunDevice wire = Kernel.MakeLink("sst1", tables, ("192.0.2.7", 24));
        int link = tables.LinkNamed("sst1")!.Index;
        // More words than a receive buffer of the kernel holds.
        for (int i = 0; i < 4_000; i++)
        {
            IPAddress address = new([10, 0, (byte)(i >> 8), (byte)i]);
            tables.Add(link, address, 32);
            tables.Remove(link, address, 32);
        }

        tables.Add(link, Everywhere, Rtnetlink.RT_TABLE_MAIN);
        NotingInbox inbox = new();
        for (int i = 0; i < 1_000 && inbox.Told.Count == 0; i++) monitor.Read(inbox);

        Assert.That(monitor.Path.Interface, Is.EqualTo("sst1"));
        Assert.That(inbox.Told, Has.Count.EqualTo(1));
    });
}
