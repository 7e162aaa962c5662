using System.Buffers.Binary;
using FsCheck;
using FsCheck.Fluent;
using SleepSim.Harness.Net;

namespace SleepSim.Harness.Tests.Net;

/// <summary>Echo requests and replies, bit by bit as IPv4 and ICMP have them.</summary>
internal sealed class EchoPacketTests
{
    [Test]
    public void Request_IsAnsweredWithItsNumber([Values(1, 65_536, int.MaxValue)] int number)
    {
        byte[] reply = new byte[EchoPacket.Length];
        Assert.That(EchoPacket.Answer(Request(number), reply), Is.EqualTo(EchoPacket.Length));
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
        EchoPacket.Answer(Request(1), reply);
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
        EchoPacket.Answer(Request(1), reply);
        Assert.That(EchoPacket.Answer(reply, new byte[EchoPacket.Length]), Is.Zero);
        Assert.That(EchoPacket.NumberOfReply(Request(1)), Is.Null);
    }

    [Test]
    public void AnythingShorter_IsNeither([Values(0, 1, 20, 83)] int length)
    {
        byte[] part = Request(1)[..length];
        Assert.That(EchoPacket.Answer(part, new byte[EchoPacket.Length]), Is.Zero);
        Assert.That(EchoPacket.NumberOfReply(part), Is.Null);
    }

    [Test]
    public void AnySize_IsAnsweredInItsSizeAndWithItsData()
    {
        Arbitrary<(int, int)> sizes = (from size in Gen.Choose(EchoPacket.Length, EchoPacket.LengthMax)
                                       from number in Gen.Choose(0, int.MaxValue)
                                       select (size, number)).ToArbitrary();
        NetLaws.Hold(sizes, given =>
        {
            (int size, int number) = given;
            byte[] request = WithData(Request(number, size));
            byte[] reply = new byte[EchoPacket.LengthMax];
            return EchoPacket.Answer(request, reply) == size
                && EchoPacket.NumberOfReply(reply.AsSpan(0, size)) == number
                && reply.AsSpan(24, size - 24).SequenceEqual(request.AsSpan(24));
        });
    }

    [TestCase(EchoPacket.Length - 1)]
    [TestCase(EchoPacket.LengthMax + 1)]
    public void SizeOutOfRange_IsRefused(int size) =>
        Assert.That(() => Request(1, size), Throws.ArgumentException.With.Message.Contains($"{size} bytes"));

    [Test]
    public void AnswerThatDoesNotFit_IsNotWritten() =>
        Assert.That(EchoPacket.Answer(Request(1, 200), new byte[199]), Is.Zero);

    // Checksums cover every byte.
    [Test]
    public void AnyByteChanged_IsNeither([Range(0, 83)] int place)
    {
        byte[] request = Request(1);
        byte[] reply = new byte[EchoPacket.Length];
        EchoPacket.Answer(request, reply);
        request[place] ^= 0x10;
        reply[place] ^= 0x10;
        Assert.That(EchoPacket.Answer(request, new byte[EchoPacket.Length]), Is.Zero);
        Assert.That(EchoPacket.NumberOfReply(reply), Is.Null);
    }

    [Test]
    public void AnyBytes_AreReadWithoutHarm() => NetLaws.Hold(NetLaws.PacketLike(EchoPacket.LengthMax + 100), bytes =>
    {
        EchoPacket.Answer(bytes, new byte[EchoPacket.Length]);
        EchoPacket.NumberOfReply(bytes);
        return true;
    });

    private static byte[] Request(int number, int size = EchoPacket.Length)
    {
        byte[] packet = new byte[size];
        EchoPacket.WriteRequest(packet, number);
        return packet;
    }

    private static byte[] WithData(byte[] request)
    {
        for (int i = 32; i < request.Length; i++) request[i] = (byte)i;
        request.AsSpan(22, 2).Clear();
        BinaryPrimitives.WriteUInt16BigEndian(request.AsSpan(22), InternetChecksum.Of(request.AsSpan(20)));
        return request;
    }

    private static int Sum(ReadOnlySpan<byte> bytes)
    {
        int sum = 0;
        for (int i = 0; i < bytes.Length; i += 2) sum += (bytes[i] << 8) | bytes[i + 1];
        while (sum > 0xffff) sum = (sum & 0xffff) + (sum >> 16);
        return sum;
    }
}
