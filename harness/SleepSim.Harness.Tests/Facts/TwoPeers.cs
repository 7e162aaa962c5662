using System.Net;
using SleepSim.Contract;
using SleepSim.Harness.Kernel;
using SleepSim.Harness.Net;
using SleepSim.WireGuard;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.Harness.Tests.Facts;

/// <summary>Two WireGuard devices with one clock and a wire of no length: Alice is where a Mac's tunnel is, Bob where
/// its gateway is.</summary>
internal sealed class TwoPeers : IDisposable
{
    private readonly Primitives _primitives = new();

    public TwoPeers(Duration? keepalive = null)
    {
        RandomStream dice = new(1, "keys");
        WireGuardKey alice = WireGuardKey.NewPrivateKey(dice);
        WireGuardKey bob = WireGuardKey.NewPrivateKey(dice);
        IPNetwork all = new(IPAddress.Any, 0);
        Alice = Create(new DeviceConfiguration(
            alice, [new PeerConfiguration(bob.DerivePublicKey(), null, [all], BobAt, keepalive)]), 2, AliceAt);
        Bob = Create(new DeviceConfiguration(
            bob, [new PeerConfiguration(alice.DerivePublicKey(), null, [all], null, null)]), 3, BobAt);
    }

    public static IPEndPoint AliceAt { get; } = new(IPAddress.Parse("192.0.2.1"), 51_820);

    public static IPEndPoint BobAt { get; } = new(IPAddress.Parse("198.51.100.2"), 51_820);

    public Peer Alice { get; }

    public Peer Bob { get; }

    public Duration Elapsed { get; set; } = Duration.FromSeconds(1000);

    private ProtocolTime Now => new(Elapsed, Duration.FromSeconds(1_800_000_000) + Elapsed);

    /// <summary>A session that is as old as now.</summary>
    public static TwoPeers Connected(Duration? keepalive = null)
    {
        TwoPeers peers = new(keepalive);
        peers.Send(peers.Alice);
        peers.Carry(peers.Alice, peers.Bob);
        peers.Carry(peers.Bob, peers.Alice);
        peers.Carry(peers.Alice, peers.Bob);
        peers.Bob.Outbox.Clear();
        return peers;
    }

    /// <summary>Sends an echo request through the tunnel.</summary>
    public void Send(Peer peer)
    {
        byte[] packet = new byte[EchoPacket.Length];
        EchoPacket.WriteRequest(packet, 1);
        peer.Device.Send(packet, Now, peer);
    }

    /// <summary>Carries what one has sent so far.</summary>
    public void Carry(Peer sender, Peer receiver)
    {
        byte[][] datagrams = [.. sender.Outbox];
        sender.Outbox.Clear();
        foreach (byte[] datagram in datagrams) Receive(receiver, datagram, sender.Address);
    }

    public void Receive(Peer receiver, byte[] datagram, IPEndPoint from) =>
        receiver.Device.Receive(datagram, from, Now, receiver);

    /// <summary>Lets time pass for one, running its timers as they come due.</summary>
    public void Wait(Peer peer, string span)
    {
        Duration end = Elapsed + World.Span(span);
        while (peer.Device.NextDeadline is { } next && next.At <= end)
        {
            Elapsed = next.At;
            peer.Device.Advance(Now, peer);
        }

        Elapsed = end;
    }

    public void Dispose()
    {
        Alice.Device.Dispose();
        Bob.Device.Dispose();
    }

    private Peer Create(DeviceConfiguration configuration, long seed, IPEndPoint address) =>
        new(new WireGuardDevice(configuration, _primitives, new RandomStream(seed, "device")), address);

    /// <summary>One of the two, with what it sent.</summary>
    internal sealed class Peer(WireGuardDevice device, IPEndPoint address) : IDeviceOutput
    {
        public WireGuardDevice Device { get; } = device;

        public IPEndPoint Address { get; } = address;

        public List<byte[]> Outbox { get; } = [];

        public int GaveUp { get; private set; }

        public PeerStatus Status => Device.Status(0);

        /// <summary>How many of what was sent and not carried are initiations.</summary>
        public int Initiations => Outbox.Count(datagram => datagram[0] == (byte)MessageType.Initiation);

        public void SendDatagram(ReadOnlySpan<byte> datagram, IPEndPoint to) => Outbox.Add(datagram.ToArray());

        public void DeliverPacket(ReadOnlySpan<byte> packet, int peer)
        {
        }

        public void SessionEstablished(int peer)
        {
        }

        public void HandshakeGaveUp(int peer) => GaveUp++;
    }
}
