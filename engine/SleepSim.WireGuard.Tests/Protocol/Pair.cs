using System.Net;
using SleepSim.Contract;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard.Tests.Protocol;

/// <summary>Two devices with one clock and a wire of no length between them. Alice is 10.0.0.1 and fd00::1, Bob is
/// 10.0.0.2 and fd00::2; either knows where the other is.</summary>
internal sealed class Pair : IDisposable
{
    private static readonly Duration WallAtStart = Duration.FromSeconds(1_800_000_000);

    private readonly Primitives _primitives = new();

    public Pair(
        Duration? aliceKeepalive = null, int bobLoadThreshold = 1000, bool bobKnowsAlice = true, bool preshared = true)
    {
        var entropy = new TestEntropy(1);
        WireGuardKey alice = WireGuardKey.NewPrivateKey(entropy);
        WireGuardKey bob = WireGuardKey.NewPrivateKey(entropy);
        WireGuardKey? secret = preshared ? WireGuardKey.NewPrivateKey(entropy) : null;
        var aliceAt = new IPEndPoint(IPAddress.Parse("192.0.2.1"), 51820);
        var bobAt = new IPEndPoint(IPAddress.Parse("198.51.100.2"), 51820);
        var toBob = new PeerConfiguration(
            bob.DerivePublicKey(), secret, Prefixes("10.0.0.2/32", "fd00::2/128"), bobAt, aliceKeepalive);
        var toAlice = new PeerConfiguration(
            alice.DerivePublicKey(),
            secret,
            Prefixes("10.0.0.1/32", "fd00::1/128"),
            bobKnowsAlice ? aliceAt : null,
            null);
        AliceConfiguration = new DeviceConfiguration(alice, [toBob]);
        BobConfiguration = new DeviceConfiguration(bob, [toAlice], LoadThreshold: bobLoadThreshold);
        Alice = new Side(new WireGuardDevice(AliceConfiguration, _primitives, new TestEntropy(2)), aliceAt);
        Bob = new Side(new WireGuardDevice(BobConfiguration, _primitives, new TestEntropy(3)), bobAt);
    }

    public DeviceConfiguration AliceConfiguration { get; }

    public DeviceConfiguration BobConfiguration { get; }

    public Side Alice { get; }

    public Side Bob { get; }

    /// <summary>The Elapsed clock of both.</summary>
    public Duration Elapsed { get; set; } = Duration.FromSeconds(1000);

    /// <summary>How far someone set the wall clock off.</summary>
    public Duration WallStep { get; set; }

    public ProtocolTime Now => new(Elapsed, WallAtStart + Elapsed + WallStep);

    public static byte[] AliceToBob(params byte[] payload) =>
        TestPackets.Between("10.0.0.1", "10.0.0.2", payload);

    public static byte[] BobToAlice(params byte[] payload) =>
        TestPackets.Between("10.0.0.2", "10.0.0.1", payload);

    /// <summary>A pair that has just shaken hands, begun by Alice.</summary>
    public static Pair Connected(Duration? aliceKeepalive = null)
    {
        var pair = new Pair(aliceKeepalive);
        pair.Initiate(pair.Alice);
        pair.Exchange();
        return pair;
    }

    public bool Initiate(Side side) => side.Device.InitiateHandshake(0, Now, side);

    public void Send(Side side, byte[] packet) => side.Device.Send(packet, Now, side);

    public void Advance(Side side) => side.Device.Advance(Now, side);

    public void Receive(Side side, byte[] datagram, IPEndPoint from) => side.Device.Receive(datagram, from, Now, side);

    /// <summary>Carries datagrams to and fro until none is under way.</summary>
    public void Exchange()
    {
        while (Alice.Outbox.Count + Bob.Outbox.Count > 0)
        {
            Carry(Alice, Bob);
            Carry(Bob, Alice);
        }
    }

    /// <summary>Carries what one side has sent so far.</summary>
    public void Carry(Side sender, Side receiver)
    {
        foreach ((byte[] bytes, IPEndPoint from, _) in Take(sender)) Receive(receiver, bytes, from);
    }

    /// <summary>Takes what a side has sent off the wire.</summary>
    public static List<(byte[] Bytes, IPEndPoint From, IPEndPoint To)> Take(Side side)
    {
        List<(byte[] Bytes, IPEndPoint From, IPEndPoint To)> taken = [.. side.Outbox];
        side.Outbox.Clear();
        return taken;
    }

    /// <summary>Lets time pass for one side, running its timers as they come due; what it sends stays under
    /// way.</summary>
    public void Wait(Duration span, Side side)
    {
        Duration end = Elapsed + span;
        while (side.Device.NextDeadline is { } next && next.At <= end)
        {
            Elapsed = next.At;
            Advance(side);
        }

        Elapsed = end;
    }

    public void Dispose()
    {
        Alice.Device.Dispose();
        Bob.Device.Dispose();
    }

    private static IPNetwork[] Prefixes(params string[] texts) => [.. texts.Select(IPNetwork.Parse)];
}
