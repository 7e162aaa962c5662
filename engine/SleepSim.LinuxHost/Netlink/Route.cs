using System.Net;
using System.Runtime.InteropServices;

namespace SleepSim.LinuxHost;

/// <summary>A route to somewhere as the kernel lists it.</summary>
/// <param name="Link">The index of the interface; of the first one where there are several.</param>
/// <param name="Metric">The lowest wins.</param>
internal sealed record Route(IPNetwork Destination, uint Table, int Link, uint Metric, IPAddress? Gateway)
{
    /// <summary>Bytes of the fixed part, rtmsg.</summary>
    public const int FixedLength = 12;

    /// <summary>To where no other route leads.</summary>
    public bool IsDefault => Destination.PrefixLength == 0;

    /// <summary>Reads a route that packets travel by; those that refuse packets are none.</summary>
    public static Route? Read(in NetlinkMessage message)
    {
        ReadOnlySpan<byte> body = message.Body;
        if (message.Type != Rtnetlink.RTM_NEWROUTE || body.Length < FixedLength || body[7] != Rtnetlink.RTN_UNICAST)
            return null;
        int addressLength = body[0] == Rtnetlink.AF_INET ? 4 : body[0] == Rtnetlink.AF_INET6 ? 16 : 0;
        if (addressLength == 0 || body[1] > addressLength * 8) return null;
        ReadOnlySpan<byte> rest = body[FixedLength..];
        var destination = new IPAddress(new byte[addressLength]);
        uint table = body[4];
        uint metric = 0;
        int link = 0;
        IPAddress? gateway = null;
        while (NetlinkMessage.TryTakeAttribute(ref rest, out ushort type, out ReadOnlySpan<byte> value))
        {
            if (type == Rtnetlink.RTA_DST && value.Length == addressLength) destination = new IPAddress(value);
            else if (type == Rtnetlink.RTA_TABLE) table = NetlinkMessage.Number(value);
            else if (type == Rtnetlink.RTA_PRIORITY) metric = NetlinkMessage.Number(value);
            else if (type == Rtnetlink.RTA_OIF) link = (int)NetlinkMessage.Number(value);
            else if (type == Rtnetlink.RTA_GATEWAY && value.Length == addressLength) gateway = new IPAddress(value);
            // The index stands after length, flags and hops.
            else if (type == Rtnetlink.RTA_MULTIPATH && value.Length >= 8) link = MemoryMarshal.Read<int>(value[4..]);
        }

        return new Route(new IPNetwork(destination, body[1]), table, link, metric, gateway);
    }
}
