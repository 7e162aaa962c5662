using System.Net;
using SleepSim.Contract;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard.Tests.Protocol;

internal sealed class RoamingTests
{
    private static readonly IPEndPoint Elsewhere = new(IPAddress.Parse("203.0.113.9"), 4242);

    [Test]
    public void Endpoint_FollowsAnAuthenticatedPacket()
    {
        using Pair pair = Pair.Connected();
        pair.Alice.Address = Elsewhere;
        pair.Send(pair.Alice, Pair.AliceToBob(1));
        pair.Exchange();
        pair.Send(pair.Bob, Pair.BobToAlice(2));

        Assert.That(pair.Bob.Outbox.Single().To, Is.EqualTo(Elsewhere));
    }

    [Test]
    public void Endpoint_FollowsAnAuthenticatedInitiation()
    {
        using Pair pair = Pair.Connected();
        pair.Elapsed += Duration.FromSeconds(1);
        pair.Alice.Address = Elsewhere;
        pair.Initiate(pair.Alice);
        pair.Carry(pair.Alice, pair.Bob);

        Assert.That(pair.Bob.Outbox.Single().To, Is.EqualTo(Elsewhere));
    }

    [Test]
    public void Endpoint_DoesNotFollowAForgeryOrAReplay()
    {
        using Pair pair = Pair.Connected();
        IPEndPoint home = pair.Alice.Address;
        pair.Send(pair.Alice, Pair.AliceToBob(1));
        byte[] packet = Pair.Take(pair.Alice)[0].Bytes;
        byte[] forged = [.. packet];
        forged[^1] ^= 1;

        pair.Receive(pair.Bob, forged, Elsewhere);
        Assert.That(pair.Bob.Status.Endpoint, Is.EqualTo(home));
        pair.Receive(pair.Bob, packet, home);
        pair.Receive(pair.Bob, packet, Elsewhere);
        Assert.That(pair.Bob.Status.Endpoint, Is.EqualTo(home));
    }

    [Test]
    public void Endpoint_OfAPeerThatCalls_IsLearntFromItsInitiation()
    {
        using var pair = new Pair(bobKnowsAlice: false);
        Assert.That(pair.Bob.Status.Endpoint, Is.Null);
        Assert.That(pair.Initiate(pair.Bob), Is.False);
        pair.Send(pair.Bob, Pair.BobToAlice(1));
        Assert.That(pair.Bob.Sent, Is.Empty);

        pair.Initiate(pair.Alice);
        pair.Exchange();

        Assert.That(pair.Bob.Status.Endpoint, Is.EqualTo(pair.Alice.Address));
        Assert.That(pair.Alice.Delivered, Is.EqualTo(new[] { Pair.BobToAlice(1) }));
    }

    [Test]
    public void Endpoint_SetWhileAHandshakeHasNowhereToGo_MakesItDue()
    {
        using var pair = new Pair(bobKnowsAlice: false);
        pair.Send(pair.Bob, Pair.BobToAlice(1));
        pair.Bob.Device.SetEndpoint(0, pair.Alice.Address);
        Assert.That(pair.Bob.Device.NextDeadline!.Value.At, Is.EqualTo(pair.Elapsed));
        pair.Advance(pair.Bob);
        pair.Exchange();
        Assert.That(pair.Alice.Delivered, Has.Count.EqualTo(1));
    }

    [Test]
    public void Endpoint_ChangedByItsOwnerLater_DoesNotChangeHere()
    {
        using var pair = new Pair();
        var endpoint = new IPEndPoint(IPAddress.Loopback, 1);
        pair.Alice.Device.SetEndpoint(0, endpoint);
        endpoint.Port = 2;
        Assert.That(pair.Alice.Status.Endpoint!.Port, Is.EqualTo(1));
    }
}
