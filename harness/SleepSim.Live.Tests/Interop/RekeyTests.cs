namespace SleepSim.Live.Tests;

/// <summary>A session is replaced after 120 s (section 6.2) while packets pass, and nobody notices.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class RekeyTests : InteropTest
{
    private const int Pings = 520;
    private const double Interval = 0.25;
    private const int RekeyAfterSeconds = 120;

    // Of a machine on which much else runs at the same time.
    private const int LossMax = Pings / 50;

    [Test]
    public void TwoMinutesOfTraffic_NewSessionWithoutLoss([Values(Caller.Left, Caller.Right)] Caller caller)
    {
        using TunnelPair pair = new TunnelPair { Caller = caller }.Start();
        Pinger from = caller == Caller.Left ? pair.FromLeft : pair.FromRight;
        string to = caller == Caller.Left ? TunnelPair.Right4 : TunnelPair.Left4;
        Assert.That(from.Reaches(to), Is.True);
        long before = pair.Right.LatestHandshake();
        int lost = from.Begin(to, Pings, Interval).Lost();
        TestContext.Out.WriteLine($"{lost} of {Pings} pings lost");
        Assert.Multiple(() =>
        {
            Assert.That(pair.Right.LatestHandshake() - before, Is.EqualTo(RekeyAfterSeconds).Within(3));
            Assert.That(lost, Is.LessThanOrEqualTo(LossMax));
        });
    }
}
