using FsCheck;
using FsCheck.Fluent;
using SleepSim.Harness.Net;

namespace SleepSim.Harness.Tests.Net;

/// <summary>Checks laws of the network with FsCheck from a fixed seed.</summary>
internal static class NetLaws
{
    public static void Hold<T>(Arbitrary<T> inputs, Func<T, bool> law, int tests = 300) =>
        Check.One(Config.QuickThrowOnFailure.WithReplay(20260101, 1).WithMaxTest(tests), Prop.ForAll(inputs, law));

    /// <summary>Bytes of up to so many, half of them behind a true header of UDP or ICMP, so that they get past the
    /// first look.</summary>
    public static Arbitrary<byte[]> PacketLike(int lengthMax) =>
        (from length in Gen.Choose(0, lengthMax)
         from bytes in Gen.ArrayOf(Gen.Choose(0, 255).Select(value => (byte)value), length)
         from head in Gen.Choose(0, 3)
         select Dress(bytes, head)).ToArbitrary();

    private static byte[] Dress(byte[] bytes, int head)
    {
        if (bytes.Length < Ipv4Header.Length || head > 1) return bytes;
        byte protocol = head == 0 ? Ipv4Header.Udp : Ipv4Header.Icmp;
        Ipv4Header.Write(bytes, protocol, EchoPacket.Inside, head == 0 ? LookupPacket.Server : EchoPacket.Host);
        if (head == 0 && bytes.Length >= Ipv4Header.Length + UdpHeader.Length)
            UdpHeader.Write(bytes, 50_000, 53);
        return bytes;
    }
}
