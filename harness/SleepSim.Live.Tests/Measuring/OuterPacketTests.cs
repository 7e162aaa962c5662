using System.Net;
using FsCheck;
using FsCheck.Fluent;

namespace SleepSim.Live.Tests;

/// <summary>What is read off a frame of the outer interface.</summary>
[TestFixture]
internal sealed class OuterPacketTests
{
    [Test]
    public void Ipv4Frame_GivesBothEndsAndTheContent()
    {
        byte[] frame = Frames.Ipv4("192.168.1.10", 4000, "203.0.113.10", 51820, "hello"u8);
        OuterPacket packet = OuterPacket.In(frame)!.Value;
        Assert.Multiple(() =>
        {
            Assert.That(packet.From, Is.EqualTo(IPEndPoint.Parse("192.168.1.10:4000")));
            Assert.That(packet.To, Is.EqualTo(IPEndPoint.Parse("203.0.113.10:51820")));
            Assert.That(frame[packet.Payload], Is.EqualTo("hello"u8.ToArray()));
        });
    }

    [Test]
    public void FrameWithPadding_IsCutAtTheLengthInItsHeader()
    {
        byte[] frame = [.. Frames.Ipv4("192.168.1.10", 1, "10.77.0.1", 7, "hi"u8), 0, 0, 0, 0];
        Assert.That(frame[OuterPacket.In(frame)!.Value.Payload], Is.EqualTo("hi"u8.ToArray()));
    }

    [Test]
    public void AnythingElse_IsNoPacket()
    {
        byte[] tcp = Frames.Ipv4("192.168.1.10", 1, "10.77.0.1", 7, "hi"u8);
        tcp[14 + 9] = 6;
        byte[] fragment = Frames.Ipv4("192.168.1.10", 1, "10.77.0.1", 7, "hi"u8);
        fragment[14 + 7] = 1;
        Assert.Multiple(() =>
        {
            Assert.That(OuterPacket.In(tcp), Is.Null);
            Assert.That(OuterPacket.In(fragment), Is.Null);
            Assert.That(OuterPacket.In([]), Is.Null);
        });
    }

    [Test]
    public void AnyBytes_AreReadWithoutHarm() => Hold(
        ArbMap.Default.ArbFor<byte[]>(),
        frame => OuterPacket.In(frame) is not { } packet || packet.Payload.End.Value <= frame.Length);

    [Test]
    public void AnyCutFrame_IsReadWithoutHarm() => Hold(
        ArbMap.Default.ArbFor<(byte[] Content, byte Cut)>(),
        one =>
        {
            byte[] frame = Frames.Ipv4("192.168.1.10", 1, "10.77.0.1", 7, one.Content);
            byte[] part = frame[..Math.Max(0, frame.Length - one.Cut)];
            return OuterPacket.In(part) is not { } packet || packet.Payload.End.Value <= part.Length;
        });

    [Test]
    public void RunOfDatagrams_IsCutApart_TheLastMayBeShorter()
    {
        byte[] header = new byte[FrameOffload.Length];
        header[1] = 5;
        header[4] = 4;
        FrameOffload offload = FrameOffload.In(header);
        ReadOnlySpan<byte> rest = "aaaabbbbcc"u8;
        string[] parts = new string[3];
        for (int i = 0; i < parts.Length; i++) parts[i] = System.Text.Encoding.ASCII.GetString(offload.Take(ref rest));
        Assert.That(parts, Is.EqualTo(new[] { "aaaa", "bbbb", "cc" }));
        Assert.That(rest.IsEmpty, Is.True);
    }

    [Test]
    public void FrameThatIsOne_StaysWhole()
    {
        ReadOnlySpan<byte> rest = "aaaabbbbcc"u8;
        Assert.That(FrameOffload.In(new byte[FrameOffload.Length]).Take(ref rest).Length, Is.EqualTo(10));
    }

    private static void Hold<T>(Arbitrary<T> inputs, Func<T, bool> law) =>
        Check.One(Config.QuickThrowOnFailure.WithReplay(20260101, 1), Prop.ForAll(inputs, law));
}
