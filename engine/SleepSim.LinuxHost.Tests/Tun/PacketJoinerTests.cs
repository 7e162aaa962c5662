using System.Runtime.InteropServices;
using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.LinuxHost.Tests;

internal sealed class PacketJoinerTests
{
    private const byte Push = 0x08;
    private const byte Acknowledge = 0x10;

    /// <summary>What arrives, in pieces: which flow, how long, and what is the matter with it.</summary>
    private sealed record Piece(byte Flow, int Length, Oddity Oddity);

    private enum Oddity
    {
        None,
        Pushes,
        Ends,
        Skips,
        HasWrongSum,
        HasOtherWindow,
        IsUdp,
        IsPing,
        Flushes,
    }

    [Test]
    public void WhatWasJoinedAndIsSplitAgain_IsTheSameInTheOrderOfEachFlow() => Laws.Hold(
        Pieces(), static pieces => HoldsFor(pieces, joinsUdp: true) && HoldsFor(pieces, joinsUdp: false));

    [Test]
    public void PacketsOfOneFlow_BecomeOne()
    {
        List<byte[]> written = Join([.. Enumerable.Range(0, 40).Select(static i => Segment(i, 1400))]);
        Assert.That(written, Has.Count.EqualTo(1));
        VirtualHeader header = MemoryMarshal.Read<VirtualHeader>(written[0]);
        Assert.That(header.Kind, Is.EqualTo(VirtualHeader.TcpVersionFour));
        Assert.That(header.SegmentLength, Is.EqualTo(1400));
        Assert.That(header.HeaderLength, Is.EqualTo(40));
        Assert.That(written[0], Has.Length.EqualTo(VirtualHeader.Length + 40 + (40 * 1400)));
    }

    [Test]
    public void APacketThatNoLongerFits_BeginsAnother()
    {
        List<byte[]> written = Join([.. Enumerable.Range(0, 50).Select(static i => Segment(i, 1400))]);
        Assert.That(written, Has.Count.EqualTo(2));
        Assert.That(written[0], Has.Length.LessThanOrEqualTo(VirtualHeader.Length + ushort.MaxValue));
    }

    [Test]
    public void APacketWithAWrongCheckSum_IsJoinedWithNothing()
    {
        byte[] wrong = Segment(1, 1400);
        wrong[^1] ^= 1;
        List<byte[]> written = Join([Segment(0, 1400), wrong, Segment(2, 1400)]);
        Assert.That(written.Select(static packet => packet.Length), Is.All.EqualTo(VirtualHeader.Length + 1440));
        Assert.That(written[1][VirtualHeader.Length..], Is.EqualTo(wrong));
    }

    [Test]
    public void MoreFlowsThanThereIsRoomFor_LoseNothing()
    {
        byte[][] packets = [.. Enumerable.Range(0, 100).Select(static i => TestPacket.Of(
            new TestPacket.Tcp(false, (byte)(i % 50), (uint)(i / 50 * 10), Acknowledge, new byte[10])))];
        Assert.That(Unjoin(Join(packets)), Is.EquivalentTo(packets));
    }

    [Test]
    public void PacketsTaken_AllocateNothing()
    {
        PacketJoiner joiner = new(new Void(), joinsUdp: true);
        byte[][] packets = [.. Enumerable.Range(0, 40).Select(static i => Segment(i, 1400))];
        Take(joiner, packets);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++) Take(joiner, packets);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(4000));
    }

    private static byte[] Segment(int index, int length) => TestPacket.Of(new TestPacket.Tcp(
        VersionSix: false, 1, (uint)(index * length), Acknowledge, new byte[length], (ushort)index));

    private static Gen<Piece[]> Pieces()
    {
        Gen<Oddity> oddity = Gen.Frequency(
            (12, Gen.Constant(Oddity.None)), (6, Gen.Elements(Enum.GetValues<Oddity>())));
        Gen<Piece> piece =
            from flow in Gen.Choose(0, 3)
            from length in Gen.Frequency((8, Gen.Constant(1200)), (1, Gen.Choose(0, 1300)))
            from kind in oddity
            select new Piece((byte)flow, length, kind);
        return piece.ListOf().Select(static pieces => pieces.ToArray());
    }

    // Flows 0 and 2 are IPv4, 1 and 3 are IPv6; 2 may be fragmented.
    private static bool HoldsFor(Piece[] pieces, bool joinsUdp)
    {
        PacketList machine = new();
        PacketJoiner joiner = new(machine, joinsUdp);
        List<byte[]> packets = [];
        uint[] sequences = new uint[4];
        ushort identification = 0;
        foreach (Piece piece in pieces)
        {
            if (piece.Oddity == Oddity.Flushes) joiner.Flush();
            if (piece.Oddity == Oddity.Skips) sequences[piece.Flow] += 77;
            byte[] packet = PacketOf(piece, sequences[piece.Flow], identification++, (byte)packets.Count);
            sequences[piece.Flow] += (uint)piece.Length;
            packets.Add(packet);
            joiner.Take(packet);
        }

        joiner.Flush();
        List<byte[]> split = Unjoin(machine.Packets);
        return split.Count == packets.Count && packets.GroupBy(FlowOf).All(flow => flow.Select(Comparable)
            .SequenceEqual(split.Where(packet => FlowOf(packet) == flow.Key).Select(Comparable)));
    }

    private static byte[] PacketOf(Piece piece, uint sequence, ushort identification, byte mark)
    {
        byte[] payload = new byte[piece.Length];
        Array.Fill(payload, mark);
        bool versionSix = (piece.Flow & 1) == 1;
        if (piece.Oddity == Oddity.IsPing) return TestPacket.OfPing(mark);
        if (piece.Oddity == Oddity.IsUdp) return TestPacket.OfUdp(versionSix, piece.Flow, payload, identification);
        byte[] packet = TestPacket.Of(new TestPacket.Tcp(
            versionSix,
            piece.Flow,
            sequence,
            (byte)(Acknowledge | (piece.Oddity == Oddity.Pushes ? Push : piece.Oddity == Oddity.Ends ? 1 : 0)),
            payload,
            identification,
            MayBeFragmented: piece.Flow == 2,
            Window: (ushort)(piece.Oddity == Oddity.HasOtherWindow ? 400 : 500)));
        if (piece.Oddity == Oddity.HasWrongSum) packet[^1] ^= 1;
        return packet;
    }

    private static string FlowOf(byte[] packet)
    {
        bool versionSix = packet[0] >> 4 == 6;
        return $"{versionSix} {packet[versionSix ? 6 : 9]} {packet[versionSix ? 41 : 21]}";
    }

    // An identification means nothing where a packet cannot be cut up (RFC 6864, section 4.1).
    private static string Comparable(byte[] packet)
    {
        byte[] copy = [.. packet];
        if (copy[0] >> 4 == 4 && (copy[6] & 0x40) != 0) copy.AsSpan(4, 2).Clear();
        if (copy[0] >> 4 == 4) copy.AsSpan(10, 2).Clear();
        return Convert.ToHexString(copy);
    }

    private static List<byte[]> Join(byte[][] packets)
    {
        PacketList machine = new();
        Take(new PacketJoiner(machine, joinsUdp: true), packets);
        return machine.Packets;
    }

    private static void Take(PacketJoiner joiner, byte[][] packets)
    {
        foreach (byte[] packet in packets) joiner.Take(packet);
        joiner.Flush();
    }

    private static List<byte[]> Unjoin(List<byte[]> written)
    {
        PacketList list = new();
        foreach (byte[] one in written)
            PacketSplitter.Split(MemoryMarshal.Read<VirtualHeader>(one), one.AsSpan(VirtualHeader.Length), list);
        return list.Packets;
    }

    private sealed class Void : IPacketSink
    {
        public void Take(ReadOnlySpan<byte> packet)
        {
        }
    }
}
