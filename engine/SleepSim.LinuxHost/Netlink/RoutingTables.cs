using System.Net;
using System.Net.Sockets;

namespace SleepSim.LinuxHost;

/// <summary>Links, addresses, routes and rules of this network namespace: reads them, and makes one change at a
/// time.</summary>
/// <remarks>A change returns null when done, else why the kernel refused. Each family is asked for by itself: a kernel
/// without IPv6 has no tables of it, and says so by silence.</remarks>
internal sealed class RoutingTables : IDisposable
{
    private readonly NetlinkSocket _kernel = new();

    public List<Link> Links() => _kernel.Dump(Rtnetlink.RTM_GETLINK, 0, Link.FixedLength, Link.Read);

    public Link? LinkNamed(string name) => Links().Find(link => link.Name == name);

    public List<LinkAddress> Addresses() =>
        OfBoth(family => _kernel.Dump(Rtnetlink.RTM_GETADDR, family, LinkAddress.FixedLength, LinkAddress.Read));

    public List<Route> Routes() =>
        OfBoth(family => _kernel.Dump(Rtnetlink.RTM_GETROUTE, family, Route.FixedLength, Route.Read));

    public List<RoutingRule> Rules(byte family) =>
        _kernel.Dump(Rtnetlink.RTM_GETRULE, family, RoutingRule.FixedLength, RoutingRule.Read);

    public NetlinkRefusal? SetUp(int link, int mtu) => _kernel.Change(
        new NetlinkWriter(Rtnetlink.RTM_NEWLINK, Rtnetlink.NLM_F_ACK)
            .Byte(0).Byte(0).Short(0).Number((uint)link).Number(Rtnetlink.IFF_UP).Number(Rtnetlink.IFF_UP)
            .Attribute(Rtnetlink.IFLA_MTU, (uint)mtu));

    public NetlinkRefusal? Add(int link, IPAddress address, int prefixLength) => _kernel.Change(Message(
        Rtnetlink.RTM_NEWADDR, Rtnetlink.NLM_F_CREATE | Rtnetlink.NLM_F_REPLACE, link, address, prefixLength));

    public NetlinkRefusal? Remove(int link, IPAddress address, int prefixLength) =>
        _kernel.Change(Message(Rtnetlink.RTM_DELADDR, 0, link, address, prefixLength));

    public NetlinkRefusal? Add(int link, IPNetwork destination, uint table) => _kernel.Change(Message(
        Rtnetlink.RTM_NEWROUTE, Rtnetlink.NLM_F_CREATE | Rtnetlink.NLM_F_EXCL, link, destination, table));

    public NetlinkRefusal? Remove(int link, IPNetwork destination, uint table) =>
        _kernel.Change(Message(Rtnetlink.RTM_DELROUTE, 0, link, destination, table));

    public NetlinkRefusal? Add(RoutingRule rule) => _kernel.Change(
        Message(Rtnetlink.RTM_NEWRULE, Rtnetlink.NLM_F_CREATE | Rtnetlink.NLM_F_EXCL, rule));

    public NetlinkRefusal? Remove(RoutingRule rule) => _kernel.Change(Message(Rtnetlink.RTM_DELRULE, 0, rule));

    public void Dispose() => _kernel.Dispose();

    private static List<T> OfBoth<T>(Func<byte, List<T>> read) =>
        [.. read(Rtnetlink.AF_INET), .. read(Rtnetlink.AF_INET6)];

    private static byte FamilyOf(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 ? Rtnetlink.AF_INET6 : Rtnetlink.AF_INET;

    private static NetlinkWriter Message(ushort type, int flags, int link, IPAddress address, int prefixLength)
    {
        byte family = FamilyOf(address);
        NetlinkWriter message = new NetlinkWriter(type, (ushort)(flags | Rtnetlink.NLM_F_ACK))
            .Byte(family).Byte((byte)prefixLength).Byte(0).Byte(Rtnetlink.RT_SCOPE_UNIVERSE).Number((uint)link)
            .Attribute(Rtnetlink.IFA_LOCAL, address).Attribute(Rtnetlink.IFA_ADDRESS, address);
        // Nobody else is on a tunnel's link: to look for doubles would only make the address late.
        return family == Rtnetlink.AF_INET6
            ? message.Attribute(Rtnetlink.IFA_FLAGS, Rtnetlink.IFA_F_NODAD)
            : message;
    }

    private static NetlinkWriter Message(ushort type, int flags, int link, IPNetwork destination, uint table)
    {
        byte family = FamilyOf(destination.BaseAddress);
        byte scope = family == Rtnetlink.AF_INET6 ? Rtnetlink.RT_SCOPE_UNIVERSE : Rtnetlink.RT_SCOPE_LINK;
        NetlinkWriter message = new NetlinkWriter(type, (ushort)(flags | Rtnetlink.NLM_F_ACK))
            .Byte(family).Byte((byte)destination.PrefixLength).Byte(0).Byte(0)
            .Byte((byte)Rtnetlink.RT_TABLE_UNSPEC).Byte(Rtnetlink.RTPROT_STATIC).Byte(scope)
            .Byte(Rtnetlink.RTN_UNICAST).Number(0)
            .Attribute(Rtnetlink.RTA_OIF, (uint)link).Attribute(Rtnetlink.RTA_TABLE, table);
        return destination.PrefixLength == 0
            ? message
            : message.Attribute(Rtnetlink.RTA_DST, destination.BaseAddress);
    }

    private static NetlinkWriter Message(ushort type, int flags, RoutingRule rule)
    {
        NetlinkWriter message = new NetlinkWriter(type, (ushort)(flags | Rtnetlink.NLM_F_ACK))
            .Byte(rule.Family).Byte(0).Byte(0).Byte(0)
            .Byte((byte)Rtnetlink.RT_TABLE_UNSPEC).Byte(0).Byte(0).Byte(Rtnetlink.FR_ACT_TO_TBL)
            .Number(rule.NotMark is null ? 0 : Rtnetlink.FIB_RULE_INVERT)
            .Attribute(Rtnetlink.FRA_PRIORITY, rule.Priority).Attribute(Rtnetlink.FRA_TABLE, rule.Table);
        if (rule.NotMark is { } mark)
        {
            message.Attribute(Rtnetlink.FRA_FWMARK, mark).Attribute(Rtnetlink.FRA_FWMASK, uint.MaxValue);
        }

        return rule.SuppressPrefixLength is { } length
            ? message.Attribute(Rtnetlink.FRA_SUPPRESS_PREFIXLEN, length)
            : message;
    }
}
