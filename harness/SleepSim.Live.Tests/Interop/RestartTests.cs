namespace SleepSim.Live.Tests;

/// <summary>Either end is killed and comes back without memory.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class RestartTests : InteropTest
{
    [Test]
    public void PeerKilledAndBack_OursReachesIt()
    {
        using TunnelPair pair = new TunnelPair().Start();
        bool before = pair.FromLeft.Reaches(TunnelPair.Right4);
        pair.Right.Process.Kill();
        pair.Right.Start();

        // Nobody tells that the session is not known any more: 10 s of silence do, and 5 s for a call (section 6).
        Assert.That((before, pair.FromLeft.Reaches(TunnelPair.Right4, seconds: 30)), Is.EqualTo((true, true)));
    }

    [Test]
    public void OursKilledAndBack_ReachesThePeerAtOnce()
    {
        using TunnelPair pair = new TunnelPair().Start();
        pair.Left.Process.Kill();
        pair.Left.Start();
        Assert.That(pair.FromLeft.Reaches(TunnelPair.Right4), Is.True);
    }

    [Test]
    public void OursKilledAndBackAsOneWhoIsCalled_PeerReachesIt()
    {
        using TunnelPair pair = new TunnelPair { Caller = Caller.Right }.Start();
        bool before = pair.FromRight.Reaches(TunnelPair.Left4);
        pair.Left.Process.Kill();
        pair.Left.Start();
        Assert.That((before, pair.FromRight.Reaches(TunnelPair.Left4, seconds: 30)), Is.EqualTo((true, true)));
    }
}
