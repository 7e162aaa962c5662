using System.Runtime.InteropServices;
using System.Text;

namespace SleepSim.LinuxHost;

/// <summary>A network interface as the kernel lists it.</summary>
/// <param name="Flags">IFF_ numbers.</param>
/// <param name="Hardware">ARPHRD_ number.</param>
internal sealed record Link(int Index, string Name, uint Flags, ushort Hardware)
{
    /// <summary>Bytes of the fixed part, ifinfomsg.</summary>
    public const int FixedLength = 16;

    /// <summary>Up, and its cable or radio is connected.</summary>
    public bool IsRunning => (Flags & (Rtnetlink.IFF_UP | Rtnetlink.IFF_RUNNING))
        == (Rtnetlink.IFF_UP | Rtnetlink.IFF_RUNNING);

    public bool IsLoopback => (Flags & Rtnetlink.IFF_LOOPBACK) != 0;

    public static Link? Read(in NetlinkMessage message)
    {
        if (message.Type != Rtnetlink.RTM_NEWLINK || message.Body.Length < FixedLength) return null;
        ReadOnlySpan<byte> rest = message.Body[FixedLength..];
        string name = "";
        while (NetlinkMessage.TryTakeAttribute(ref rest, out ushort type, out ReadOnlySpan<byte> value))
            if (type == Rtnetlink.IFLA_IFNAME) name = Encoding.UTF8.GetString(value).TrimEnd('\0');
        return new Link(
            MemoryMarshal.Read<int>(message.Body[4..]),
            name,
            MemoryMarshal.Read<uint>(message.Body[8..]),
            MemoryMarshal.Read<ushort>(message.Body[2..]));
    }
}
