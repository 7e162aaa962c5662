using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.LinuxHost.Tests;

internal sealed class NetlinkMessageTests
{
    [Test]
    public void AnyBytes_AreReadOrPassedOver() => Prop.ForAll<byte[]>(bytes =>
    {
        // Lengths that often reach a little too far.
        foreach (byte length in new byte[] { 0, 15, 16, 17, 40, 255 })
        {
            byte[] received = [length, 0, 0, 0, (byte)Rtnetlink.RTM_NEWROUTE, 0, .. new byte[10], .. bytes];
            ReadOnlySpan<byte> rest = received;
            while (NetlinkMessage.TryTake(ref rest, out NetlinkMessage message))
            {
                Link.Read(message);
                LinkAddress.Read(message);
                Route.Read(message);
                RoutingRule.Read(message);
                NetlinkRefusal.Read(message, 20);
            }
        }
    }).QuickCheckThrowOnFailure();

    [Test]
    public void MessageThatWasWritten_ReadsBack()
    {
        ReadOnlySpan<byte> rest = new NetlinkWriter(Rtnetlink.RTM_NEWLINK, Rtnetlink.NLM_F_ACK)
            .Byte(0).Byte(0).Short(Rtnetlink.ARPHRD_ETHER).Number(7).Number(Rtnetlink.IFF_UP).Number(0)
            .Attribute(Rtnetlink.IFLA_MTU, 1420).Attribute(Rtnetlink.IFLA_IFNAME, "wlan0").Finish(3);

        Assert.That(NetlinkMessage.TryTake(ref rest, out NetlinkMessage message), Is.True);
        Assert.That(message.Sequence, Is.EqualTo(3));
        Assert.That(Link.Read(message), Is.EqualTo(new Link(7, "wlan0", Rtnetlink.IFF_UP, Rtnetlink.ARPHRD_ETHER)));
        Assert.That(rest.Length, Is.Zero);
    }
}
