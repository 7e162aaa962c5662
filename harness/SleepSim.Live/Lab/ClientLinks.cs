using System.Net;
using System.Net.Sockets;
using SleepSim.LinuxHost;

namespace SleepSim.Live;

/// <summary>Changes interfaces by rtnetlink, in the network it was made in: a change takes microseconds, which a
/// program started for it does not.</summary>
internal sealed class ClientLinks : IDisposable
{
    private const byte Prefix4 = 24;
    private const byte Prefix6 = 64;
    private const ushort DeleteDifference = 1;

    private readonly NetlinkSocket _kernel = new();

    /// <summary>Gives a link, or takes it.</summary>
    /// <exception cref="LabException">The kernel refused.</exception>
    public void SetLink(int index, bool up) => Change(
        up ? "a link" : "no link",
        new NetlinkWriter(Rtnetlink.RTM_NEWLINK, Rtnetlink.NLM_F_ACK)
            .Byte(0).Byte(0).Short(0).Number((uint)index).Number(up ? Rtnetlink.IFF_UP : 0).Number(Rtnetlink.IFF_UP));

    /// <summary>Gives an address, or takes it; one that is gone already may be taken.</summary>
    /// <exception cref="LabException">The kernel refused.</exception>
    public void SetAddress(int index, IPAddress address, bool there)
    {
        bool six = address.AddressFamily == AddressFamily.InterNetworkV6;
        NetlinkWriter message = Begin(Rtnetlink.RTM_NEWADDR, there)
            .Byte(six ? Rtnetlink.AF_INET6 : Rtnetlink.AF_INET).Byte(six ? Prefix6 : Prefix4).Byte(0)
            .Byte(Rtnetlink.RT_SCOPE_UNIVERSE).Number((uint)index)
            .Attribute(Rtnetlink.IFA_LOCAL, address).Attribute(Rtnetlink.IFA_ADDRESS, address);
        if (six && there) message.Attribute(Rtnetlink.IFA_FLAGS, Rtnetlink.IFA_F_NODAD);
        Change($"{(there ? "the" : "no")} address {address}", message, there);
    }

    /// <summary>Gives a default route, or takes it; one that is gone already may be taken.</summary>
    /// <exception cref="LabException">The kernel refused.</exception>
    public void SetDefaultRoute(int index, IPAddress gateway, bool there)
    {
        bool six = gateway.AddressFamily == AddressFamily.InterNetworkV6;
        NetlinkWriter message = Begin(Rtnetlink.RTM_NEWROUTE, there)
            .Byte(six ? Rtnetlink.AF_INET6 : Rtnetlink.AF_INET).Byte(0).Byte(0).Byte(0)
            .Byte((byte)Rtnetlink.RT_TABLE_MAIN).Byte(Rtnetlink.RTPROT_STATIC).Byte(Rtnetlink.RT_SCOPE_UNIVERSE)
            .Byte(Rtnetlink.RTN_UNICAST).Number(0)
            .Attribute(Rtnetlink.RTA_OIF, (uint)index).Attribute(Rtnetlink.RTA_GATEWAY, gateway);
        Change($"{(there ? "the" : "no")} default route via {gateway}", message, there);
    }

    /// <inheritdoc/>
    public void Dispose() => _kernel.Dispose();

    // In the kernel's headers the number that deletes is the next after the one that makes.
    private static NetlinkWriter Begin(ushort make, bool there) => there
        ? new NetlinkWriter(make, Rtnetlink.NLM_F_ACK | Rtnetlink.NLM_F_CREATE | Rtnetlink.NLM_F_REPLACE)
        : new NetlinkWriter((ushort)(make + DeleteDifference), Rtnetlink.NLM_F_ACK);

    private void Change(string what, NetlinkWriter message, bool there = true)
    {
        if (_kernel.Change(message) is { } refusal && (there || !refusal.IsAbsence))
            throw new LabException($"The client's interface cannot be given {what}: {refusal}");
    }
}
