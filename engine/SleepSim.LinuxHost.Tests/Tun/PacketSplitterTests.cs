using System.Buffers.Binary;
using FsCheck.Fluent;

namespace SleepSim.LinuxHost.Tests;

internal sealed class PacketSplitterTests
{
    private const byte Fin = 0x01;
    private const byte Push = 0x08;
    private const byte Acknowledge = 0x10;
    private const byte CongestionReduced = 0x80;

    [Test]
    public void LongTcpPackets_BecomeTheSegmentsOfTheirStream() => Laws.Hold(
        from versionSix in Gen.Elements(false, true)
        from payload in Laws.Bytes(1, 9000)
        from segment in Gen.Choose(1, 1500)
        from options in Gen.Elements<byte[]>([], [1, 1, 8, 10, 0, 0, 0, 1, 0, 0, 0, 2])
        select (versionSix, payload, segment, options),
        static test =>
        {
            TestPacket.Tcp whole = new(
                test.versionSix, 1, uint.MaxValue - 700, Push | Acknowledge | CongestionReduced, test.payload,
                Identification: 65_530, Options: test.options);
            List<byte[]> segments = Split(TestPacket.Of(whole), HeaderOf(whole, test.segment));
            int at = 0;
            for (int i = 0; i < segments.Count; i++)
            {
                int length = Math.Min(test.segment, test.payload.Length - at);
                bool last = i == segments.Count - 1;
                int flags = Acknowledge | (last ? Push : 0) | (i == 0 ? CongestionReduced : 0);
                TestPacket.Tcp expected = whole with
                {
                    Sequence = whole.Sequence + (uint)at,
                    Flags = (byte)flags,
                    Payload = test.payload[at..(at + length)],
                    Identification = (ushort)(whole.Identification + i),
                };
                if (!segments[i].AsSpan().SequenceEqual(TestPacket.Of(expected))) return false;
                at += length;
            }

            return at == test.payload.Length;
        });

    [Test]
    public void LongUdpPackets_BecomeDatagramsOfTheirFlow() => Laws.Hold(
        from versionSix in Gen.Elements(false, true)
        from payload in Laws.Bytes(1, 9000)
        from segment in Gen.Choose(1, 1500)
        select (versionSix, payload, segment),
        static test =>
        {
            int start = test.versionSix ? 40 : 20;
            VirtualHeader header = new()
            {
                Flags = VirtualHeader.NeedsChecksum,
                KindBits = VirtualHeader.Udp,
                SegmentLength = (ushort)test.segment,
                ChecksumStart = (ushort)start,
                ChecksumOffset = 6,
            };
            List<byte[]> segments = Split(TestPacket.OfUdp(test.versionSix, 1, test.payload, 9), header);
            ushort identification = 9;
            IEnumerable<byte[]> expected = test.payload.Chunk(test.segment)
                .Select(piece => TestPacket.OfUdp(test.versionSix, 1, piece, identification++));
            return segments.Zip(expected).All(static pair => pair.First.AsSpan().SequenceEqual(pair.Second))
                && segments.Sum(packet => packet.Length - start - 8) == test.payload.Length;
        });

    [Test]
    public void APacketWithoutItsCheckSum_GetsIt()
    {
        TestPacket.Tcp tcp = new(VersionSix: false, 1, 1000, Acknowledge, [1, 2, 3]);
        byte[] packet = TestPacket.Of(tcp);
        byte[] raw = [.. packet];

        // What the kernel leaves there: the sum of the pseudo header alone.
        ushort pseudo = TestPacket.Sum(raw.AsSpan(12, 8), (uint)(6 + 23));
        BinaryPrimitives.WriteUInt16BigEndian(raw.AsSpan(36), pseudo);
        VirtualHeader header = new() { Flags = VirtualHeader.NeedsChecksum, ChecksumStart = 20, ChecksumOffset = 16 };
        Assert.That(Split(raw, header), Is.EqualTo(new[] { packet }));
    }

    [Test]
    public void APacketThatIsReady_IsTakenAsItIs()
    {
        byte[] packet = TestPacket.OfPing(1);
        Assert.That(Split([.. packet], default), Is.EqualTo(new[] { packet }));
    }

    [Test]
    public void TheEndOfAStream_StandsInTheLastSegmentOnly()
    {
        TestPacket.Tcp tcp = new(VersionSix: true, 1, 0, Fin | Acknowledge, new byte[25]);
        List<byte[]> segments = Split(TestPacket.Of(tcp), HeaderOf(tcp, 10));
        Assert.That(segments.Select(static packet => packet[53]), Is.EqualTo(
            new[] { Acknowledge, Acknowledge, Acknowledge | Fin }));
    }

    [Test]
    public void HeadersThatMakeNoSense_AreDroppedWithoutHarm() => Laws.Hold(
        from bytes in Laws.Bytes(1, 200)
        from kind in Gen.Choose(0, 255)
        from start in Gen.Choose(0, 300)
        from offset in Gen.Choose(0, 300)
        from segment in Gen.Choose(0, 100)
        select (bytes, kind, start, offset, segment),
        static test =>
        {
            VirtualHeader header = new()
            {
                Flags = VirtualHeader.NeedsChecksum,
                KindBits = (byte)test.kind,
                SegmentLength = (ushort)test.segment,
                ChecksumStart = (ushort)test.start,
                ChecksumOffset = (ushort)test.offset,
            };
            Split([.. test.bytes], header);
            return true;
        },
        tests: 3000);

    private static VirtualHeader HeaderOf(TestPacket.Tcp tcp, int segment) => new()
    {
        Flags = VirtualHeader.NeedsChecksum,
        KindBits = tcp.VersionSix ? VirtualHeader.TcpVersionSix : VirtualHeader.TcpVersionFour,
        SegmentLength = (ushort)segment,
        ChecksumStart = (ushort)(tcp.VersionSix ? 40 : 20),
        ChecksumOffset = 16,
    };

    private static List<byte[]> Split(byte[] packet, VirtualHeader header)
    {
        PacketList list = new();
        PacketSplitter.Split(header, packet, list);
        return list.Packets;
    }
}
