using SleepSim.Harness.Net;

namespace SleepSim.Harness.Tests.Net;

/// <summary>Echo requests and replies, bit by bit as IPv4 and ICMP have them.</summary>
internal sealed class EchoPacketTests
{
    [Test]
    public void Request_IsAnsweredWithItsNumber([Values(1, 65_536, int.MaxValue)] int number)
    {
        byte[] reply = new byte[EchoPacket.Length];
        Assert.That(EchoPacket.TryAnswer(Request(number), reply));
        Assert.That(EchoPacket.NumberOfReply(reply), Is.EqualTo(number));
    }

    [Test]
    public void Request_GoesFromTheTunnelToTheHost()
    {
        byte[] packet = Request(1);
        Assert.That(packet[12..16], Is.EqualTo(EchoPacket.Inside.GetAddressBytes()));
        Assert.That(packet[16..20], Is.EqualTo(EchoPacket.Host.GetAddressBytes()));
    }

    [Test]
    public void Reply_GoesTheOtherWay()
    {
        byte[] reply = new byte[EchoPacket.Length];
        EchoPacket.TryAnswer(Request(1), reply);
        Assert.That(reply[12..16], Is.EqualTo(EchoPacket.Host.GetAddressBytes()));
        Assert.That(reply[16..20], Is.EqualTo(EchoPacket.Inside.GetAddressBytes()));
    }

    // RFC 1071: with its own checksum in place, the sum of all words is all ones.
    [Test]
    public void Checksums_OfBothHeaders_AreRight([Values(1, 77_777)] int number)
    {
        byte[] packet = Request(number);
        Assert.That(Sum(packet.AsSpan(0, 20)), Is.EqualTo(0xffff));
        Assert.That(Sum(packet.AsSpan(20)), Is.EqualTo(0xffff));
    }

    [Test]
    public void Reply_IsNoRequest()
    {
        byte[] reply = new byte[EchoPacket.Length];
        EchoPacket.TryAnswer(Request(1), reply);
        Assert.That(EchoPacket.TryAnswer(reply, new byte[EchoPacket.Length]), Is.False);
        Assert.That(EchoPacket.NumberOfReply(Request(1)), Is.Null);
    }

    [Test]
    public void AnythingShorter_IsNeither([Values(0, 1, 20, 83)] int length)
    {
        byte[] part = Request(1)[..length];
        Assert.That(EchoPacket.TryAnswer(part, new byte[EchoPacket.Length]), Is.False);
        Assert.That(EchoPacket.NumberOfReply(part), Is.Null);
    }

    private static byte[] Request(int number)
    {
        byte[] packet = new byte[EchoPacket.Length];
        EchoPacket.WriteRequest(packet, number);
        return packet;
    }

    private static int Sum(ReadOnlySpan<byte> bytes)
    {
        int sum = 0;
        for (int i = 0; i < bytes.Length; i += 2) sum += (bytes[i] << 8) | bytes[i + 1];
        while (sum > 0xffff) sum = (sum & 0xffff) + (sum >> 16);
        return sum;
    }
}
