using System.Net;
using SleepSim.Contract;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard.Tests.Protocol;

internal sealed class CryptokeyRoutingTests
{
    [Test]
    public void Packet_FromASourceThatIsNotAllowed_IsNotDelivered()
    {
        using Pair pair = Pair.Connected();
        pair.Send(pair.Alice, TestPackets.Between("10.0.0.99", "10.0.0.2", 1));
        pair.Exchange();
        Assert.That(pair.Bob.Delivered, Is.Empty);
        Assert.That(pair.Bob.Status.LastReceivedAt, Is.EqualTo(pair.Elapsed), "it was authentic all the same");
    }

    [Test]
    public void Packet_ToADestinationOfNoPeer_IsNotSent()
    {
        using Pair pair = Pair.Connected();
        int before = pair.Alice.Sent.Count;
        pair.Send(pair.Alice, TestPackets.Between("10.0.0.1", "10.0.0.99", 1));
        Assert.That(pair.Alice.Sent, Has.Count.EqualTo(before));
    }

    [TestCase("")]
    [TestCase("45")]
    [TestCase("00112233445566778899aabbccddeeff00112233")]
    [TestCase("450000ff000000000000000000000000000000000a000002")]
    public void Packet_ThatIsNone_IsNotSent(string hex)
    {
        using Pair pair = Pair.Connected();
        int before = pair.Alice.Sent.Count;
        pair.Send(pair.Alice, Convert.FromHexString(hex));
        Assert.That(pair.Alice.Sent, Has.Count.EqualTo(before));
    }

    [Test]
    public void Packet_OfVersionSix_PassesUnchanged()
    {
        using Pair pair = Pair.Connected();
        byte[] packet = TestPackets.Between("fd00::1", "fd00::2", 1, 2, 3);
        pair.Send(pair.Alice, packet);
        pair.Exchange();
        Assert.That(pair.Bob.Delivered, Is.EqualTo(new[] { packet }));
    }

    [Test]
    public void Padding_ReachesAMultipleOfSixteenButNotBeyondTheMtu()
    {
        using Pair pair = Pair.Connected();
        pair.Send(pair.Alice, Pair.AliceToBob(1));
        pair.Send(pair.Alice, Pair.AliceToBob(new byte[1410 - 20]));
        pair.Send(pair.Alice, Pair.AliceToBob(new byte[1420 - 20]));
        int[] padded = [.. pair.Alice.Outbox.Select(sent => sent.Bytes.Length - TransportMessage.Overhead)];
        Assert.That(padded, Is.EqualTo(new[] { 32, 1420, 1420 }));
        pair.Exchange();
        Assert.That(pair.Bob.Delivered.Select(packet => packet.Length), Is.EqualTo(new[] { 21, 1410, 1420 }));
    }

    [Test]
    public void Device_WithManyPeers_SendsEachPacketToItsOwn()
    {
        const int peers = 50;
        var entropy = new TestEntropy(11);
        var primitives = new Primitives();
        WireGuardKey[] keys = [.. Enumerable.Range(0, peers).Select(_ => WireGuardKey.NewPrivateKey(entropy))];
        WireGuardKey gatewayKey = WireGuardKey.NewPrivateKey(entropy);
        PeerConfiguration[] configurations = [.. keys.Select((key, i) => new PeerConfiguration(
            key.DerivePublicKey(), null, [IPNetwork.Parse($"10.0.0.{i}/32")], null, null))];
        using var gateway = new WireGuardDevice(
            new DeviceConfiguration(gatewayKey, configurations), primitives, entropy);
        var gatewaySide = new Side(gateway, new IPEndPoint(IPAddress.Loopback, 1));
        var toGateway = new PeerConfiguration(
            gatewayKey.DerivePublicKey(), null, [IPNetwork.Parse("0.0.0.0/0")], gatewaySide.Address, null);
        var now = new ProtocolTime(Duration.FromSeconds(1), Duration.FromSeconds(1));
        Assert.That(gateway.PeerCount, Is.EqualTo(peers));

        for (int i = 0; i < peers; i++)
        {
            using var device = new WireGuardDevice(
                new DeviceConfiguration(keys[i], [toGateway]), primitives, new TestEntropy((ulong)i));
            var side = new Side(device, new IPEndPoint(IPAddress.Loopback, 1000 + i));
            gateway.Send(TestPackets.Between("10.1.1.1", $"10.0.0.{i}", (byte)i), now, gatewaySide);
            device.InitiateHandshake(0, now, side);
            while (side.Outbox.Count + gatewaySide.Outbox.Count > 0)
            {
                foreach ((byte[] bytes, _, _) in Pair.Take(side))
                {
                    gateway.Receive(bytes, side.Address, now, gatewaySide);
                }

                foreach ((byte[] bytes, _, IPEndPoint to) in Pair.Take(gatewaySide))
                {
                    Assert.That(to, Is.EqualTo(side.Address));
                    device.Receive(bytes, gatewaySide.Address, now, side);
                }
            }

            Assert.That(side.Delivered.Single()[^1], Is.EqualTo((byte)i));
        }
    }

    [Test]
    public void Device_WithAPersistentKeepaliveOfZero_IsRefused() =>
        Assert.That(
            () => new Pair(Duration.Zero), Throws.ArgumentException.With.Message.Contains("longer than zero, not 0s"));

    [Test]
    public void Device_WithOnePublicKeyTwice_IsRefused()
    {
        using var pair = new Pair();
        PeerConfiguration peer = pair.AliceConfiguration.Peers[0];
        Assert.That(
            () => new WireGuardDevice(
                pair.AliceConfiguration with { Peers = [peer, peer] }, new Primitives(), new TestEntropy(1)),
            Throws.ArgumentException.With.Message.Contains(peer.PublicKey.ToString()));
    }
}
