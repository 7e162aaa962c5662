using System.Net;
using SleepSim.Contract;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard.Tests.Protocol;

internal sealed class KeyRotationTests
{
    [Test]
    public void Packet_OfThePreviousKeyPair_IsStillReceived()
    {
        using Pair pair = Pair.Connected();
        pair.Send(pair.Alice, Pair.AliceToBob(1));
        (byte[] late, IPEndPoint from, _) = Pair.Take(pair.Alice)[0];
        Renew(pair);

        pair.Receive(pair.Bob, late, from);

        Assert.That(pair.Bob.Delivered, Is.EqualTo(new[] { Pair.AliceToBob(1) }));
    }

    [Test]
    public void Packet_OfAKeyPairBeforeThePrevious_IsNotReceived()
    {
        using Pair pair = Pair.Connected();
        pair.Send(pair.Alice, Pair.AliceToBob(1));
        (byte[] late, IPEndPoint from, _) = Pair.Take(pair.Alice)[0];
        Renew(pair);
        Renew(pair);

        pair.Receive(pair.Bob, late, from);

        Assert.That(pair.Bob.Delivered, Is.Empty);
    }

    [Test]
    public void Responder_WithANextKeyPairUnconfirmed_SendsUnderTheCurrentOne()
    {
        using Pair pair = Pair.Connected();
        pair.Elapsed += Duration.FromSeconds(10);
        TransportSession current = pair.Bob.Device.CurrentSession(0)!;
        pair.Initiate(pair.Alice);
        pair.Carry(pair.Alice, pair.Bob);
        Pair.Take(pair.Bob);

        pair.Send(pair.Bob, Pair.BobToAlice(1));
        pair.Carry(pair.Bob, pair.Alice);

        Assert.That(pair.Bob.Device.CurrentSession(0), Is.SameAs(current));
        Assert.That(pair.Alice.Delivered, Has.Count.EqualTo(1));
    }

    [Test]
    public void Response_Repeated_MakesNoSecondSession()
    {
        using var pair = new Pair();
        pair.Initiate(pair.Alice);
        pair.Carry(pair.Alice, pair.Bob);
        (byte[] response, IPEndPoint from, _) = Pair.Take(pair.Bob)[0];
        pair.Receive(pair.Alice, response, from);
        TransportSession session = pair.Alice.Device.CurrentSession(0)!;
        pair.Receive(pair.Alice, response, from);

        Assert.That(pair.Alice.Established, Is.EqualTo(1));
        Assert.That(pair.Alice.Device.CurrentSession(0), Is.SameAs(session));
    }

    [Test]
    public void Response_Forged_LeavesTheHandshakeToTheTrueOne()
    {
        using var pair = new Pair();
        pair.Initiate(pair.Alice);
        pair.Carry(pair.Alice, pair.Bob);
        (byte[] response, IPEndPoint from, _) = Pair.Take(pair.Bob)[0];
        byte[] forged = [.. response];
        forged[12] ^= 1;
        var own = new CookieJar(new Primitives(), pair.AliceConfiguration.PrivateKey.DerivePublicKey().Bytes);
        own.AddMacs(forged, pair.Elapsed);

        pair.Receive(pair.Alice, forged, from);
        Assert.That(pair.Alice.Established, Is.Zero);
        pair.Receive(pair.Alice, response, from);
        Assert.That(pair.Alice.Established, Is.EqualTo(1));
    }

    [Test]
    public void Packet_Repeated_IsDeliveredOnce()
    {
        using Pair pair = Pair.Connected();
        pair.Send(pair.Alice, Pair.AliceToBob(1));
        (byte[] packet, IPEndPoint from, _) = Pair.Take(pair.Alice)[0];
        pair.Receive(pair.Bob, packet, from);
        pair.Receive(pair.Bob, packet, from);
        Assert.That(pair.Bob.Delivered, Has.Count.EqualTo(1));
    }

    [Test]
    public void KeyPairs_OverManyRenewals_KeepTheIndexesBounded()
    {
        using Pair pair = Pair.Connected();
        for (int i = 0; i < 50; i++) Renew(pair);
        Assert.That(pair.Alice.Established, Is.EqualTo(51));
        Assert.That(pair.Alice.Device.IndexCount, Is.LessThanOrEqualTo(4));
        Assert.That(pair.Bob.Device.IndexCount, Is.LessThanOrEqualTo(4));
    }

    private static void Renew(Pair pair)
    {
        pair.Elapsed += Duration.FromSeconds(1);
        pair.Initiate(pair.Alice);
        pair.Exchange();
    }
}
