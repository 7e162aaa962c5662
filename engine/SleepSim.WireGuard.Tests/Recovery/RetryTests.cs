using SleepSim.Contract;
using SleepSim.WireGuard.Protocol;

namespace SleepSim.WireGuard.Tests.Recovery;

/// <summary>How soon, and how often, a handshake is tried again while the tunnel is in doubt.</summary>
internal sealed class RetryTests
{
    [Test]
    public void ResilientUnanswered_RetriesFiveTimesWithDoublingWaits()
    {
        using Tunnel tunnel = Tunnel.Up(RecoveryPolicy.Resilient);
        tunnel.Sleep(Duration.FromMinutes(20));
        tunnel.Wake();
        Duration wake = tunnel.Uptime;
        tunnel.Wait(Duration.FromMilliseconds(7750));
        Assert.That(tunnel.InitiationsSince(wake), Is.EqualTo(new long[] { 250, 750, 1750, 3750, 7750 }));

        tunnel.Wait(Duration.FromSeconds(5) - new Duration(1));
        Assert.That(tunnel.InitiationsSince(wake), Has.Length.EqualTo(5), "The protocol's own wait is next.");
    }

    [TestCase(100, 250)]
    [TestCase(125, 250)]
    [TestCase(300, 600)]
    [TestCase(2000, 4000)]
    public void FirstRetry_WaitsAtLeastTwiceTheLastRoundTrip(int roundTrip, int firstRetry)
    {
        using var tunnel = new Tunnel(RecoveryPolicy.Resilient);
        tunnel.Start();
        tunnel.ApplySettings();
        tunnel.CarryOut();
        tunnel.Uptime += Duration.FromMilliseconds(roundTrip);
        tunnel.CarryBack();
        tunnel.Sleep(Duration.FromMinutes(20));
        tunnel.Wake();
        Duration wake = tunnel.Uptime;
        tunnel.Wait(Duration.FromMilliseconds(firstRetry));
        Assert.That(tunnel.InitiationsSince(wake), Is.EqualTo(new long[] { firstRetry }));
    }

    [Test]
    public void FirstHandshakeOfAll_IsGivenASecond()
    {
        using var tunnel = new Tunnel(RecoveryPolicy.Resilient);
        tunnel.Start();
        tunnel.ApplySettings();
        Duration start = tunnel.Uptime;
        tunnel.Wait(Duration.FromSeconds(3));
        Assert.That(tunnel.InitiationsSince(start), Is.EqualTo(new long[] { 1000, 3000 }));
    }

    [Test]
    public void WaitForPathUnanswered_LeavesRetryingToTheProtocol()
    {
        using Tunnel tunnel = Tunnel.Up(RecoveryPolicy.WaitForPath);
        tunnel.Sleep(Duration.FromMinutes(20));
        tunnel.Wake();
        Duration wake = tunnel.Uptime;
        tunnel.Wait(ProtocolConstants.RekeyTimeout - new Duration(1));
        Assert.That(tunnel.InitiationsSince(wake), Is.Empty);
        tunnel.Wait(Duration.FromMilliseconds(ProtocolConstants.RekeyTimeoutJitterMaxMilliseconds) + new Duration(1));
        Assert.That(tunnel.InitiationsSince(wake), Has.Length.EqualTo(1));
    }

    [Test]
    public void ResilientUnansweredForHalfAnHour_StillTries_AndNeverOftenerThanTheProtocol()
    {
        using Tunnel tunnel = Tunnel.Up(RecoveryPolicy.Resilient);
        tunnel.Sleep(Duration.FromMinutes(20));
        tunnel.Wake();
        tunnel.Wait(Duration.FromMinutes(29));
        Duration late = tunnel.Uptime;
        tunnel.Wait(Duration.FromMinutes(1));
        Assert.That(tunnel.InitiationsSince(late), Has.Length.InRange(1, 12));

        tunnel.TakeUnderWay();
        tunnel.Wait(Duration.FromSeconds(15), tunnel.Exchange);
        Assert.That(tunnel.Host.Journal[^1], Is.EqualTo("connected"));
    }

    [Test]
    public void SystemRefuses_RetriesAt25msAndTwiceThatEachTime()
    {
        using Tunnel tunnel = Tunnel.Up(RecoveryPolicy.Resilient);
        tunnel.Sleep(Duration.FromMinutes(20));
        tunnel.Wake();
        Duration wake = tunnel.Uptime;
        tunnel.FailSocket();
        tunnel.Wait(Duration.FromSeconds(1), tunnel.FailSocket);
        Assert.That(tunnel.InitiationsSince(wake), Is.EqualTo(new long[] { 25, 75, 175, 375, 775 }));
    }

    [Test]
    public void SystemRefusesForHalfAnHour_TriesStayBounded()
    {
        using Tunnel tunnel = Tunnel.Up(RecoveryPolicy.Resilient);
        tunnel.Sleep(Duration.FromMinutes(20));
        tunnel.Wake();
        Duration wake = tunnel.Uptime;
        tunnel.FailSocket();
        tunnel.Wait(Duration.FromMinutes(1), tunnel.FailSocket);
        Assert.That(tunnel.InitiationsSince(wake), Has.Length.InRange(10, 25));
        Duration later = tunnel.Uptime;
        tunnel.Wait(Duration.FromMinutes(29), tunnel.FailSocket);
        Assert.That(tunnel.InitiationsSince(later), Has.Length.LessThanOrEqualTo(29 * 12));
    }

    [Test]
    public void SystemRefusesMoreThanThreeTimes_ASocketThatMayBeDeadIsReplaced()
    {
        using Tunnel tunnel = Tunnel.Up(RecoveryPolicy.Resilient);
        tunnel.Sleep(Duration.FromMinutes(20));
        tunnel.Wake();
        for (int failures = 0; failures < 3; failures++) tunnel.FailSocket();
        tunnel.TakeJournal();
        tunnel.Wait(Duration.FromMilliseconds(25));
        Assert.That(tunnel.TakeJournal(), Is.EqualTo(new[] { "send 2 initiation" }));

        tunnel.FailSocket();
        tunnel.Wait(Duration.FromMilliseconds(400));
        Assert.That(tunnel.TakeJournal()[1..4], Is.EqualTo(new[] { "close 2", "open 3", "send 3 initiation" }));
    }

    [Test]
    public void FailureOfASocketOfBefore_MeansNothing()
    {
        using Tunnel tunnel = Tunnel.Up(RecoveryPolicy.Resilient);
        tunnel.Sleep(Duration.FromMinutes(20));
        tunnel.Wake();
        tunnel.Exchange();
        tunnel.TakeJournal();
        Deadline? before = tunnel.Engine.NextDeadline;
        tunnel.Tell(new TunnelEvent.SocketFailed(new SocketId(1), SocketOperation.Send, SocketErrno.ENETDOWN));
        Assert.That(tunnel.TakeJournal(), Is.Empty);
        Assert.That(tunnel.Engine.NextDeadline, Is.EqualTo(before));
    }

    [Test]
    public void SystemRefuses_WithoutAPath_DoesNotHurry()
    {
        using Tunnel tunnel = Tunnel.Up(RecoveryPolicy.Resilient);
        tunnel.Tell(new TunnelEvent.PathChanged(NetworkPath.Unsatisfied));
        Duration lost = tunnel.Uptime;
        tunnel.FailSocket();
        tunnel.Wait(Duration.FromSeconds(15) - new Duration(1), tunnel.FailSocket);
        Assert.That(tunnel.InitiationsSince(lost), Is.Empty);
    }

    [TestCase(SocketErrno.EADDRNOTAVAIL)]
    [TestCase(SocketErrno.ENXIO)]
    [TestCase(SocketErrno.EBADF)]
    [Property("Fact", "N12")]
    public void SocketThatCannotHeal_IsReplacedAtTheFirstRetry(SocketErrno error)
    {
        using Tunnel tunnel = Tunnel.Up(RecoveryPolicy.Resilient);
        tunnel.Uptime += Duration.FromSeconds(1);
        tunnel.Tell(new TunnelEvent.SocketFailed(new SocketId(1), SocketOperation.Send, error));
        tunnel.TakeJournal();
        tunnel.Wait(Duration.FromMilliseconds(25));
        Assert.That(tunnel.TakeJournal(), Has.Some.EqualTo("open 2"));
    }

    [Test]
    [Property("Fact", "L33")]
    public void LongDoubt_IsSaidAnewEvery25Seconds()
    {
        using Tunnel tunnel = Tunnel.Up(RecoveryPolicy.Resilient);
        tunnel.Tell(new TunnelEvent.PathChanged(NetworkPath.Unsatisfied));
        tunnel.TakeJournal();
        tunnel.Wait(Duration.FromSeconds(60));
        string[] said = [.. tunnel.TakeJournal().Where(line => line is "connected" or "reasserting")];
        Assert.That(said, Is.EqualTo(new[] { "connected", "reasserting", "connected", "reasserting" }));
    }
}
