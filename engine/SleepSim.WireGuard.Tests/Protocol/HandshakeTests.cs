using System.Net;
using SleepSim.Contract;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard.Tests.Protocol;

internal sealed class HandshakeTests
{
    [Test]
    public void Send_WithoutSession_ShakesHandsAndDeliversWhatWasStaged()
    {
        using var pair = new Pair();
        byte[] packet = Pair.AliceToBob(1, 2, 3);

        pair.Send(pair.Alice, packet);
        Assert.That(pair.Alice.Status.StagedPackets, Is.EqualTo(1));
        pair.Exchange();

        Assert.Multiple(() =>
        {
            Assert.That(pair.Bob.Delivered, Is.EqualTo(new[] { packet }));
            Assert.That(pair.Alice.Established, Is.EqualTo(1));
            Assert.That(pair.Bob.Established, Is.EqualTo(1));
            Assert.That(pair.Alice.Status.StagedPackets, Is.Zero);
            Assert.That(pair.Alice.Status.SendKeyUsable(pair.Elapsed), Is.True);
            Assert.That(
                pair.Alice.Sent, Is.EqualTo(new[] { MessageType.Initiation, MessageType.Transport }));
        });
    }

    [Test]
    public void Response_WithoutStagedPackets_IsConfirmedByAKeepalive()
    {
        using Pair pair = Pair.Connected();

        Assert.That(pair.Alice.Sent, Is.EqualTo(new[] { MessageType.Initiation, MessageType.Transport }));
        Assert.That(pair.Bob.Delivered, Is.Empty);
        Assert.That(pair.Bob.Status.SendKeyUsable(pair.Elapsed), Is.True);
    }

    [Test]
    public void Responder_BeforeTheFirstPacketOfTheInitiator_DoesNotSend()
    {
        using var pair = new Pair();
        pair.Initiate(pair.Alice);
        pair.Carry(pair.Alice, pair.Bob);
        pair.Send(pair.Bob, Pair.BobToAlice(7));

        Assert.That(pair.Bob.Sent, Is.EqualTo(new[] { MessageType.Response }));
        Assert.That(pair.Bob.Status.StagedPackets, Is.EqualTo(1));

        pair.Exchange();
        Assert.That(pair.Alice.Delivered, Is.EqualTo(new[] { Pair.BobToAlice(7) }));
    }

    [Test]
    public void Initiations_ThatCross_BothSucceed()
    {
        using var pair = new Pair();
        pair.Initiate(pair.Alice);
        pair.Initiate(pair.Bob);
        pair.Exchange();

        pair.Send(pair.Alice, Pair.AliceToBob(1));
        pair.Send(pair.Bob, Pair.BobToAlice(2));
        pair.Exchange();

        Assert.That(pair.Bob.Delivered, Is.EqualTo(new[] { Pair.AliceToBob(1) }));
        Assert.That(pair.Alice.Delivered, Is.EqualTo(new[] { Pair.BobToAlice(2) }));
        Assert.That(pair.Alice.Device.NextDeadline?.Reason, Is.Not.EqualTo("handshake retry"));
    }

    [Test]
    public void Initiation_Replayed_IsNotAnswered()
    {
        using var pair = new Pair();
        pair.Initiate(pair.Alice);
        (byte[] initiation, IPEndPoint from, _) = Pair.Take(pair.Alice)[0];
        pair.Receive(pair.Bob, initiation, from);
        pair.Elapsed += Duration.FromSeconds(1);

        pair.Receive(pair.Bob, initiation, from);

        Assert.That(pair.Bob.Count(MessageType.Response), Is.EqualTo(1));
    }

    [Test]
    public void Initiation_WithinTwentyMillisecondsOfAnother_IsNeitherSentNorAnswered()
    {
        using var pair = new Pair();
        pair.Initiate(pair.Alice);
        pair.Carry(pair.Alice, pair.Bob);
        pair.Elapsed += Duration.FromMilliseconds(19);
        Assert.That(pair.Initiate(pair.Alice), Is.False);

        var hasty = new Side(
            new WireGuardDevice(pair.AliceConfiguration, new Primitives(), new TestEntropy(9)), pair.Alice.Address);
        pair.Initiate(hasty);
        pair.Carry(hasty, pair.Bob);
        Assert.That(pair.Bob.Count(MessageType.Response), Is.EqualTo(1));

        pair.Elapsed += Duration.FromMilliseconds(21);
        pair.Initiate(hasty);
        pair.Carry(hasty, pair.Bob);
        Assert.That(pair.Bob.Count(MessageType.Response), Is.EqualTo(2));
    }

    [Test]
    public void WallClock_SetBackAnHour_StillGivesAnInitiationThatIsAccepted()
    {
        using Pair pair = Pair.Connected();
        pair.WallStep = Duration.Zero - Duration.FromMinutes(60);
        pair.Elapsed += Duration.FromSeconds(1);

        pair.Initiate(pair.Alice);
        pair.Exchange();

        Assert.That(pair.Alice.Established, Is.EqualTo(2));
    }

    [Test]
    public void PresharedKey_ThatDiffers_LetsNoSessionArise()
    {
        using var pair = new Pair();
        PeerConfiguration peer = pair.AliceConfiguration.Peers[0] with { PresharedKey = null };
        var stranger = new Side(
            new WireGuardDevice(
                pair.AliceConfiguration with { Peers = [peer] }, new Primitives(), new TestEntropy(9)),
            pair.Alice.Address);

        pair.Initiate(stranger);
        pair.Carry(stranger, pair.Bob);
        pair.Carry(pair.Bob, stranger);

        Assert.That(pair.Bob.Count(MessageType.Response), Is.EqualTo(1));
        Assert.That(stranger.Established, Is.Zero);
    }

    [Test]
    public void Initiation_FromAKeyThatIsNoPeer_IsNotAnswered()
    {
        using var pair = new Pair();
        WireGuardKey unknown = WireGuardKey.NewPrivateKey(new TestEntropy(77));
        var stranger = new Side(
            new WireGuardDevice(
                pair.AliceConfiguration with { PrivateKey = unknown }, new Primitives(), new TestEntropy(9)),
            pair.Alice.Address);

        pair.Initiate(stranger);
        pair.Carry(stranger, pair.Bob);

        Assert.That(pair.Bob.Sent, Is.Empty);
    }

    [Test]
    public void ForgetSessions_OnTheResponder_IsHealedByTheNextHandshake()
    {
        using Pair pair = Pair.Connected();
        pair.Bob.Device.ForgetSessions();
        pair.Send(pair.Alice, Pair.AliceToBob(1));
        pair.Exchange();
        Assert.That(pair.Bob.Delivered, Is.Empty);

        pair.Elapsed += Duration.FromSeconds(1);
        pair.Initiate(pair.Alice);
        pair.Exchange();
        pair.Send(pair.Alice, Pair.AliceToBob(2));
        pair.Exchange();

        Assert.That(pair.Bob.Delivered, Is.EqualTo(new[] { Pair.AliceToBob(2) }));
    }
}
