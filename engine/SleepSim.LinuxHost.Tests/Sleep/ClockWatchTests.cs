using SleepSim.Contract;

namespace SleepSim.LinuxHost.Tests;

internal sealed class ClockWatchTests
{
    [Test]
    public void ClocksThatGoOnAsBefore_AreNoWake()
    {
        if (!OperatingSystem.IsLinux()) Assert.Ignore("This test needs Linux.");
        Duration slept = default;
        NotingInbox inbox = new();
        using ClockWatch watch = new(new SleepJudge(() => new ClockReading(default, slept, default)));

        watch.Read(inbox);
        Assert.That(inbox.Take(), Is.Empty);

        slept = Duration.FromSeconds(200);
        watch.Read(inbox);
        Assert.That(inbox.Take(), Is.EqualTo(new[] { "Wake" }));
    }

    [Test]
    public void NobodyIsWokenForNothing()
    {
        if (!OperatingSystem.IsLinux()) Assert.Ignore("This test needs Linux.");
        using ClockWatch watch = new(new SleepJudge(() => default));
        using Poll poll = new();
        poll.Watch(watch.Descriptor, 1, Poll.Readable);

        Assert.That(poll.Wait(0), Is.Zero);
    }
}
