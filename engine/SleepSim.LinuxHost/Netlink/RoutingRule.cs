using System.Runtime.InteropServices;

namespace SleepSim.LinuxHost;

/// <summary>A rule that says which table a packet is routed by.</summary>
/// <param name="Family">AF_INET or AF_INET6.</param>
/// <param name="Priority">Rules are asked in this order.</param>
/// <param name="Table">The table it names.</param>
/// <param name="NotMark">Set: for packets that do not carry this mark.</param>
/// <param name="SuppressPrefixLength">Set: passes over routes of this prefix length and shorter.</param>
internal sealed record RoutingRule(byte Family, uint Priority, uint Table, uint? NotMark, uint? SuppressPrefixLength)
{
    /// <summary>Bytes of the fixed part, fib_rule_hdr.</summary>
    public const int FixedLength = 12;

    /// <summary>As <c>ip rule</c> would say it.</summary>
    public override string ToString()
    {
        string mark = NotMark is { } number ? $"not fwmark 0x{number:x} " : "";
        string suppressed = SuppressPrefixLength is { } length ? $" suppress_prefixlength {length}" : "";
        return $"{(Family == Rtnetlink.AF_INET6 ? "-6 " : "")}rule {Priority}: {mark}lookup {Table}{suppressed}";
    }

    /// <summary>Reads a rule. Marks that are asked for, not excluded, read as none.</summary>
    public static RoutingRule? Read(in NetlinkMessage message)
    {
        ReadOnlySpan<byte> body = message.Body;
        if (message.Type != Rtnetlink.RTM_NEWRULE || body.Length < FixedLength) return null;
        uint table = body[4];
        uint priority = 0;
        uint? mark = null;
        uint? suppressed = null;
        bool inverted = (MemoryMarshal.Read<uint>(body[8..]) & Rtnetlink.FIB_RULE_INVERT) != 0;
        ReadOnlySpan<byte> rest = body[FixedLength..];
        while (NetlinkMessage.TryTakeAttribute(ref rest, out ushort type, out ReadOnlySpan<byte> value))
        {
            if (type == Rtnetlink.FRA_PRIORITY) priority = NetlinkMessage.Number(value);
            else if (type == Rtnetlink.FRA_TABLE) table = NetlinkMessage.Number(value);
            else if (type == Rtnetlink.FRA_FWMARK && inverted) mark = NetlinkMessage.Number(value);
            // All bits set means that nothing is passed over.
            else if (type == Rtnetlink.FRA_SUPPRESS_PREFIXLEN && NetlinkMessage.Number(value) != uint.MaxValue)
                suppressed = NetlinkMessage.Number(value);
        }

        return new RoutingRule(body[0], priority, table, mark, suppressed);
    }
}
