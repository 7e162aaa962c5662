namespace SleepSim.Live.Tests;

/// <summary>Our tunnel with three peers at once: one that we call, one that calls us, one over IPv6 with a shared
/// key.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class SeveralPeersTests : InteropTest
{
    [Test]
    public void ThreePeers_EachGetsItsOwnPackets()
    {
        using PairLab lab = PairLab.Create();
        (OwnTunnel ours, WireGuardGoTunnel[] peers) = Start(lab);
        Pinger here = new(lab.Left.Namespace);
        Pinger there = new(lab.Right.Namespace);
        Assert.Multiple(() =>
        {
            Assert.That(here.Reaches("10.9.1.2"), Is.True);
            Assert.That(there.Reaches("10.9.2.1"), Is.True);
            Assert.That(here.Reaches("10.9.2.2"), Is.True);
            Assert.That(here.Reaches("10.9.3.2"), Is.True);
            Assert.That(ours.Show("peers").Split('\n'), Is.EquivalentTo(peers.Select(peer => peer.End.Keys.Public)));
        });
    }

    [Test]
    public void OnePeerDies_TheOthersGoOn()
    {
        using PairLab lab = PairLab.Create();
        (_, WireGuardGoTunnel[] peers) = Start(lab);
        Pinger here = new(lab.Left.Namespace);
        bool before = here.Reaches("10.9.1.2") && here.Reaches("10.9.3.2");
        PingRun toTheLiving = here.Begin("10.9.3.2", 100, 0.1);
        peers[0].Process.Kill();
        bool toTheDead = here.Reaches("10.9.1.2", seconds: 6);
        Assert.That((before, toTheDead), Is.EqualTo((true, false)));
        Assert.That(toTheLiving.Lost(), Is.LessThanOrEqualTo(2));
    }

    private static (OwnTunnel Ours, WireGuardGoTunnel[] Peers) Start(PairLab lab)
    {
        TunnelKeys own = TunnelKeys.Make();
        TunnelKeys[] keys = [TunnelKeys.Make(), TunnelKeys.Make(), TunnelKeys.Make()];
        string shared = TunnelKeys.MakeShared();
        string[] endpoints = [$"{lab.Right.Address4}:51001", "", $"[{lab.Right.Address6}]:51003"];
        WireGuardGoTunnel[] peers = new WireGuardGoTunnel[keys.Length];
        TunnelPeer[] known = new TunnelPeer[keys.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            string? itsShared = i == 2 ? shared : null;
            known[i] = new TunnelPeer(keys[i].Public, [$"10.9.{i + 1}.2/32"])
            {
                Endpoint = endpoints[i].Length > 0 ? endpoints[i] : null, PresharedKey = itsShared,
            };
            TunnelPeer ours = new(own.Public, [$"10.9.{i + 1}.1/32"])
            {
                Endpoint = i == 1 ? $"{lab.Left.Address4}:{TunnelPair.LeftPort}" : null, PresharedKey = itsShared,
            };
            TunnelEnd end = new(keys[i])
            {
                Addresses = [$"10.9.{i + 1}.2/32"], ListenPort = 51001 + i, Peers = [ours],
            };
            peers[i] = new WireGuardGoTunnel(lab.Right.Namespace, lab.InterfaceName("r" + (char)('a' + i)), end);
            peers[i].Start();
        }

        TunnelEnd left = new(own)
        {
            Addresses = ["10.9.1.1/24", "10.9.2.1/24", "10.9.3.1/24"], ListenPort = TunnelPair.LeftPort, Peers = known,
        };
        OwnTunnel tunnel = new(lab.Left.Namespace, lab.InterfaceName("l"), left, lab.Folder);
        tunnel.Start();
        return (tunnel, peers);
    }
}
