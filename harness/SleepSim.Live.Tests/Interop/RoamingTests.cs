namespace SleepSim.Live.Tests;

/// <summary>Either end gets another address while packets pass.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class RoamingTests : InteropTest
{
    private const int ManyPings = 400;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Test]
    public void PeerMoves_OursFollows()
    {
        using TunnelPair pair = new TunnelPair().Start();
        PingRun pings = pair.FromRight.Begin(TunnelPair.Left4, ManyPings, 0.1);
        pings.WaitForMore(Patience);
        pair.Lab.Right.Move();

        // wireguard-go holds on to the address it had, until it opens its socket anew.
        pair.Lab.Right.Namespace.Run("wg", "set", pair.Right.Name, "listen-port", "50003");
        pings.WaitForMore(Patience);
        Assert.Multiple(() =>
        {
            Assert.That(pair.Left.Show("endpoints"), Does.Contain(pair.Lab.Right.Address4 + ":50003"));
            Assert.That(pair.FromLeft.Reaches(TunnelPair.Right4), Is.True);
        });
    }

    [Test]
    public void PeerMovesToTheOtherFamily_OursFollows()
    {
        using TunnelPair pair = new TunnelPair().Start();
        PingRun pings = pair.FromRight.Begin(TunnelPair.Left4, ManyPings, 0.1);
        pings.WaitForMore(Patience);
        string endpoint = $"[{pair.Lab.Left.Address6}]:{TunnelPair.LeftPort}";
        string peer = pair.Left.End.Keys.Public;
        pair.Lab.Right.Namespace.Run("wg", "set", pair.Right.Name, "peer", peer, "endpoint", endpoint);
        pings.WaitForMore(Patience);
        Assert.That(pair.Left.Show("endpoints"), Does.Contain($"[{pair.Lab.Right.Address6}]:{TunnelPair.RightPort}"));
    }

    [Test]
    public void OursMoves_ThePeerFollows()
    {
        using TunnelPair pair = new TunnelPair().Start();
        PingRun pings = pair.FromLeft.Begin(TunnelPair.Right4, ManyPings, 0.1);
        pings.WaitForMore(Patience);
        pair.Lab.Left.Move();
        pings.WaitForMore(Patience);
        Assert.Multiple(() =>
        {
            Assert.That(pair.Right.Show("endpoints"), Does.Contain(pair.Lab.Left.Address4));
            Assert.That(pair.FromRight.Reaches(TunnelPair.Left4), Is.True);
        });
    }
}
