namespace SleepSim.Live.Tests;

/// <summary>Cookies (section 5.3): whoever is flooded with handshakes asks callers for proof of their address, and lets
/// in those who bring it.</summary>
[TestFixture]
[NonParallelizable]
internal sealed class LoadTests : InteropTest
{
    private const int Initiations = 5_000;
    private const int Tries = 5;

    [Test]
    public void WireGuardGoUnderLoad_OursBringsItsCookie()
    {
        using TunnelPair pair = new TunnelPair().Start();
        HandshakeCounter here = new(pair.Lab.Left.Namespace, TunnelPair.RightPort, TunnelPair.LeftPort);
        HandshakeCounter there = new(pair.Lab.Right.Namespace, TunnelPair.LeftPort, TunnelPair.RightPort);
        HostileDatagrams hostile = new(pair.Right.End.Keys.Public, seed: 1);
        pair.Left.Process.Kill();
        using Flood flood = Flood.ToRight(
            pair.Lab, TunnelPair.RightPort, hostile.Initiations(Initiations), perSecond: 60_000);
        bool reaches = true;
        for (int tries = 0; reaches && there.Paid == 0 && tries < Tries; tries++)
        {
            // Now and then the load ends just as the cookie comes, and the next initiation needs none.
            if (tries > 0) pair.Left.Process.Kill();
            pair.Left.Launch();
            pair.Left.Process.WaitFor("a cookie", () => here.Cookies > 0, TimeSpan.FromSeconds(40));
            reaches = pair.FromLeft.Reaches(TunnelPair.Right4, seconds: 40);
        }

        Tell(flood, here, there);
        Assert.Multiple(() =>
        {
            Assert.That(reaches, Is.True);
            Assert.That(there.Paid, Is.GreaterThan(0));
        });
    }

    [Test]
    public void OursUnderLoad_WireGuardGoBringsItsCookie()
    {
        using TunnelPair pair = new TunnelPair { Caller = Caller.Right }.Start();
        HandshakeCounter here = new(pair.Lab.Left.Namespace, TunnelPair.RightPort, TunnelPair.LeftPort);
        HandshakeCounter there = new(pair.Lab.Right.Namespace, TunnelPair.LeftPort, TunnelPair.RightPort);
        HostileDatagrams hostile = new(pair.Left.End.Keys.Public, seed: 2);
        pair.Right.Process.Kill();
        using Flood flood = Flood.ToLeft(
            pair.Lab, TunnelPair.LeftPort, hostile.Initiations(Initiations), perSecond: 10_000);
        pair.Right.Start();
        bool reaches = pair.FromRight.Reaches(TunnelPair.Left4, seconds: 40);
        Tell(flood, here, there);
        Assert.Multiple(() =>
        {
            Assert.That(reaches, Is.True);
            Assert.That(there.Cookies, Is.GreaterThan(0));
            Assert.That(here.Paid, Is.GreaterThan(0));
        });
    }

    private static void Tell(Flood flood, HandshakeCounter left, HandshakeCounter right) => TestContext.Out.WriteLine(
        $"{flood.Rate:0} datagrams/s; cookies to the left {left.Cookies}, to the right {right.Cookies}; "
        + $"initiations to the left {left.Initiations} ({left.Paid} with a cookie), "
        + $"to the right {right.Initiations} ({right.Paid})");
}
