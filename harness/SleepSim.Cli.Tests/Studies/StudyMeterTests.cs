using SleepSim.Reports;
using SleepSim.Traces;

namespace SleepSim.Cli.Tests.Studies;

public sealed class StudyMeterTests
{
    [Test]
    public void WakeWithoutAPath_IsTimedUntilThereIsOne()
    {
        StudySigns signs = Read(
            new NetworkUsable(0, true, "start"), new SleepAnnounced(10, ""),
            new PowerChanged(20, PowerState.Asleep, ""), new NetworkUsable(20, false, "power"),
            new PowerChanged(100, PowerState.FullWake, ""), new SocketErred(101, 1, "Send", "ENETDOWN"),
            new NetworkUsable(140, true, "path"));
        Assert.Multiple(() =>
        {
            Assert.That(signs.Wakes, Is.EqualTo(1));
            Assert.That(signs.WakesWithoutPath, Is.EqualTo(1));
            Assert.That(signs.WakesWithFailedCalls, Is.EqualTo(1));
            Assert.That(signs.PathWaits, Is.EqualTo(new long[] { 40 }));
        });
    }

    [Test]
    public void WakeThatSleepsAgainFirst_HasNoWait()
    {
        StudySigns signs = Read(
            new NetworkUsable(5, false, "power"), new PowerChanged(100, PowerState.FullWake, ""),
            new SleepAnnounced(110, ""), new NetworkUsable(120, true, "path"));
        Assert.That(signs.WakesWithoutPath, Is.EqualTo(1));
        Assert.That(signs.PathWaits, Is.Empty);
    }

    [Test]
    public void StartBetweenWordAndSleep_IsARestart()
    {
        StudySigns signs = Read(
            new StartRequested(1, StartCause.User, StartAnswer.Accepted), new SleepAnnounced(10, ""),
            new StartRequested(11, StartCause.OnDemand, StartAnswer.Disconnecting),
            new StartRequested(12, StartCause.OnDemand, StartAnswer.Accepted),
            new PowerChanged(20, PowerState.Asleep, ""), new PowerChanged(30, PowerState.DarkWake, ""),
            new StartRequested(31, StartCause.OnDemand, StartAnswer.Accepted));
        Assert.That(signs.RestartsBeforeSleep, Is.EqualTo(1));
    }

    [Test]
    public void SecondStartOfOneEngine_IsAStartOnARunningOne()
    {
        StudySigns signs = Read(
            new EngineCreated(0, 1), new EngineTold(0, 1, "StartTunnel", ""), new EngineCreated(9, 2),
            new EngineTold(9, 2, "StartTunnel", ""), new EngineTold(12, 2, "StartTunnel", ""));
        Assert.That(signs.StartsOnRunning, Is.EqualTo(1));
        Assert.That(signs.Engines, Is.EqualTo(2));
    }

    [Test]
    public void Reasserting_CountsInFullWakeOnly()
    {
        StudySigns signs = Read(
            new StatusChanged(10, VpnStatus.Connected, VpnStatus.Reasserting, ""),
            new PowerChanged(15, PowerState.Asleep, ""), new PowerChanged(100, PowerState.FullWake, ""),
            new StatusChanged(107, VpnStatus.Reasserting, VpnStatus.Connected, ""), new RunEnded(200, ""));
        Assert.That(signs.ReassertingNs, Is.EqualTo(12));
    }

    private static StudySigns Read(params IReadOnlyList<TraceRecord> records)
    {
        StudyMeter meter = new();
        foreach (TraceRecord record in records) meter.Take(record);
        return meter.Signs;
    }
}
