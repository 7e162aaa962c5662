using System.Net;
using FsCheck;
using FsCheck.Fluent;
using SleepSim.Contract;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard.Tests.Protocol;

/// <summary>No byte sequence makes a device throw, grow, answer before mac1 is right, or lose its session.</summary>
internal sealed class HostileInputTests
{
    private static readonly IPEndPoint Attacker = new(IPAddress.Parse("203.0.113.66"), 666);

    [Test]
    public void RandomBytes_AreMetBySilence()
    {
        using Pair pair = Pair.Connected();
        Laws.Hold(Laws.Bytes(300), bytes => IsMetBySilence(pair, bytes), 2000);
        AssertUnharmed(pair);
    }

    [Test]
    public void RandomBytes_WithATypeAndALengthThatFit_AreMetBySilence()
    {
        using Pair pair = Pair.Connected();
        int[] lengths = [148, 92, 64, 32, 48, 1452];
        Arbitrary<byte[]> datagrams = Gen.Choose(0, lengths.Length - 1)
            .SelectMany(i => Gen.ArrayOf(Gen.Choose(0, 255).Select(value => (byte)value), lengths[i])
                .Select(bytes => WithType(bytes, Math.Min(i + 1, 4))))
            .ToArbitrary();
        Laws.Hold(datagrams, bytes => IsMetBySilence(pair, bytes), 1000);
        AssertUnharmed(pair);
    }

    [Test]
    public void TrueMessages_WithAnyBitChanged_AreMetBySilence()
    {
        foreach (byte[] message in TrueMessages(out Pair pair))
        {
            using (pair)
            {
                // The bits of mac2 are judged only under load.
                bool handshake = message[0] is 1 or 2;
                int bits = (message.Length - (handshake ? MessageHeader.MacLength : 0)) * 8;
                for (int bit = 0; bit < bits; bit++)
                {
                    byte[] changed = [.. message];
                    changed[bit / 8] ^= (byte)(1 << (bit % 8));
                    Assert.That(IsMetBySilence(pair, changed), Is.True, $"type {message[0]}, bit {bit}");
                }
            }
        }
    }

    [Test]
    public void TrueMessages_CutOrLengthened_AreMetBySilence()
    {
        foreach (byte[] message in TrueMessages(out Pair pair))
        {
            using (pair)
            {
                for (int length = 0; length < message.Length; length++)
                {
                    Assert.That(IsMetBySilence(pair, message[..length]), Is.True, $"cut to {length}");
                }

                Assert.That(IsMetBySilence(pair, [.. message, 0]), Is.True, "lengthened");
            }
        }
    }

    [Test]
    public void Initiations_WithARightMac1AndNothingElse_AreMetBySilence()
    {
        using Pair pair = Pair.Connected();
        var jar = new CookieJar(new Primitives(), pair.BobConfiguration.PrivateKey.DerivePublicKey().Bytes);
        Laws.Hold(Laws.Bytes(148).Generator.Where(bytes => bytes.Length >= 116).ToArbitrary(), bytes =>
        {
            byte[] message = new byte[InitiationMessage.Length];
            bytes.CopyTo(message, 0);
            WithType(message, 1);
            jar.AddMacs(message, pair.Elapsed);
            return IsMetBySilence(pair, message);
        });
        AssertUnharmed(pair);
    }

    [Test]
    public void Initiation_WithAWrongMac1UnderLoad_GetsNoCookie()
    {
        using var pair = new Pair(bobLoadThreshold: 0);
        pair.Initiate(pair.Alice);
        byte[] message = Pair.Take(pair.Alice)[0].Bytes;
        message[^20] ^= 1;
        Assert.That(IsMetBySilence(pair, message), Is.True);
    }

    [Test]
    public void InnerPackets_OfAHostilePeer_AreDeliveredOnlyWithAnAllowedSource()
    {
        using Pair pair = Pair.Connected();
        TransportSession session = pair.Alice.Device.CurrentSession(0)!;
        Arbitrary<byte[]> packets = Laws.Bytes(80).Generator
            .SelectMany(bytes => Gen.Elements(0x00, 0x45, 0x4f, 0x60, 0x6f).Select(first => WithVersion(bytes, first)))
            .ToArbitrary();
        Laws.Hold(packets, packet =>
        {
            byte[] datagram = new byte[TransportSession.SealedLength(packet.Length, 1420)];
            session.Seal(packet, datagram);
            pair.Receive(pair.Bob, datagram, pair.Alice.Address);
            return pair.Bob.Delivered.Count == 0;
        }, 1000);
        AssertUnharmed(pair);
    }

    [Test]
    public void Datagram_LongerThanAnyNetworkCarries_IsMetBySilence()
    {
        using Pair pair = Pair.Connected();
        Assert.That(IsMetBySilence(pair, WithType(new byte[100_000], 4)), Is.True);
    }

    /// <summary>An initiation, and a transport message, that Bob would take as they are.</summary>
    private static IEnumerable<byte[]> TrueMessages(out Pair pair)
    {
        Pair made = pair = Pair.Connected();
        made.Send(made.Alice, Pair.AliceToBob(1, 2, 3));
        made.Elapsed += Duration.FromSeconds(1);
        made.Initiate(made.Alice);
        return [.. Pair.Take(made.Alice).Select(sent => sent.Bytes)];
    }

    private static bool IsMetBySilence(Pair pair, byte[] datagram)
    {
        IPEndPoint? before = pair.Bob.Status.Endpoint;
        int indexes = pair.Bob.Device.IndexCount;
        pair.Receive(pair.Bob, datagram, Attacker);
        return pair.Bob.Outbox.Count == 0
            && pair.Bob.Delivered.Count == 0
            && Equals(pair.Bob.Status.Endpoint, before)
            && pair.Bob.Device.IndexCount == indexes;
    }

    private static void AssertUnharmed(Pair pair)
    {
        pair.Send(pair.Alice, Pair.AliceToBob(9));
        pair.Exchange();
        Assert.That(pair.Bob.Delivered, Is.EqualTo(new[] { Pair.AliceToBob(9) }));
    }

    private static byte[] WithVersion(byte[] packet, int first)
    {
        if (packet.Length > 0) packet[0] = (byte)first;
        if (packet.Length > 5) packet[2] = packet[4] = 0;
        return packet;
    }

    private static byte[] WithType(byte[] datagram, int type)
    {
        datagram.AsSpan(0, MessageHeader.Length).Clear();
        datagram[0] = (byte)type;
        return datagram;
    }
}
