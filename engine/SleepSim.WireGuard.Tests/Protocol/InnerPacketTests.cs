using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard.Tests.Protocol;

internal sealed class InnerPacketTests
{
    private static readonly byte[][] Packets =
    [
        TestPackets.Between("10.0.0.1", "10.0.0.2", 1, 2, 3),
        TestPackets.Between("fd00::1", "fd00::2", 1, 2, 3),
    ];

    [TestCaseSource(nameof(Packets))]
    public void Packet_WithPadding_IsAsLongAsItsHeaderSays(byte[] packet)
    {
        Assert.That(InnerPacket.TryRead([.. packet, 0, 0, 0], out InnerPacket inner), Is.True);
        Assert.That(inner.Length, Is.EqualTo(packet.Length));
        Assert.That(inner.Source[^1], Is.EqualTo(1));
        Assert.That(inner.Destination[^1], Is.EqualTo(2));
    }

    [TestCaseSource(nameof(Packets))]
    public void Packet_CutAnywhere_IsNone(byte[] packet)
    {
        for (int length = 0; length < packet.Length; length++)
        {
            Assert.That(InnerPacket.TryRead(packet.AsSpan(0, length), out _), Is.False, $"cut to {length}");
        }
    }

    [Test]
    public void Packet_OfVersionFour_WithALengthLessThanItsHeader_IsNone()
    {
        byte[] packet = [.. Packets[0]];
        packet[3] = 19;
        Assert.That(InnerPacket.TryRead(packet, out _), Is.False);
    }
}
