using System.Net;
using System.Runtime.InteropServices;

namespace SleepSim.LinuxHost;

/// <summary>An address of an interface as the kernel lists it.</summary>
/// <param name="Link">The index of the interface.</param>
/// <param name="Scope">RT_SCOPE_ number: 0 for one that is valid everywhere.</param>
/// <param name="Flags">IFA_F_ numbers.</param>
internal sealed record LinkAddress(int Link, IPAddress Address, int PrefixLength, byte Scope, uint Flags)
{
    /// <summary>Bytes of the fixed part, ifaddrmsg.</summary>
    public const int FixedLength = 8;

    /// <summary>Datagrams to the world can be sent from it.</summary>
    public bool IsUsable => Scope == Rtnetlink.RT_SCOPE_UNIVERSE
        && (Flags & (Rtnetlink.IFA_F_TENTATIVE | Rtnetlink.IFA_F_DADFAILED)) == 0;

    /// <summary>Added beside another one, or made up for privacy: it comes and goes on the same network.</summary>
    public bool IsSecondary => (Flags & Rtnetlink.IFA_F_SECONDARY) != 0;

    public static LinkAddress? Read(in NetlinkMessage message)
    {
        if (message.Type != Rtnetlink.RTM_NEWADDR || message.Body.Length < FixedLength) return null;
        ReadOnlySpan<byte> rest = message.Body[FixedLength..];
        uint flags = message.Body[2];
        IPAddress? address = null;
        IPAddress? local = null;
        while (NetlinkMessage.TryTakeAttribute(ref rest, out ushort type, out ReadOnlySpan<byte> value))
        {
            if (type == Rtnetlink.IFA_FLAGS) flags = NetlinkMessage.Number(value);
            else if (value.Length is not (4 or 16)) continue;
            else if (type == Rtnetlink.IFA_ADDRESS) address = new IPAddress(value);
            else if (type == Rtnetlink.IFA_LOCAL) local = new IPAddress(value);
        }

        // Where both are given, the other one is the far end of the link.
        if ((local ?? address) is not { } own) return null;
        return new LinkAddress(
            MemoryMarshal.Read<int>(message.Body[4..]), own, message.Body[1], message.Body[3], flags);
    }
}
