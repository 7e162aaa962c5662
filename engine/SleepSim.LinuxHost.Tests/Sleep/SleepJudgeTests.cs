using SleepSim.Contract;

namespace SleepSim.LinuxHost.Tests;

internal sealed class SleepJudgeTests
{
    private readonly NotingInbox _inbox = new();
    private Duration _slept;
    private SleepJudge _judge = null!;

    [SetUp]
    public void Begin()
    {
        _inbox.Take();
        _slept = Duration.FromSeconds(500);
        Duration up = Duration.FromSeconds(9);
        _judge = new SleepJudge(() => new ClockReading(up, up + _slept, default));
    }

    [Test]
    public void ClocksThatMovedApart_AreAWake_Once()
    {
        _judge.LookAtClocks(_inbox);
        Assert.That(_inbox.Take(), Is.Empty);

        _slept += Duration.FromMinutes(10);
        _judge.LookAtClocks(_inbox);
        _judge.LookAtClocks(_inbox);
        Assert.That(_inbox.Take(), Is.EqualTo(new[] { "Wake" }));
    }

    [Test]
    public void SleepThatTheSystemAnnounced_EndsWithOneWake_WhoeverSaysItFirst()
    {
        _judge.FallAsleep(_inbox);
        _slept += Duration.FromMinutes(10);
        _judge.LookAtClocks(_inbox);
        _judge.SystemSaysAwake(_inbox);
        Assert.That(_inbox.Take(), Is.EqualTo(new[] { "Sleep", "Wake" }));

        _judge.FallAsleep(_inbox);
        _slept += Duration.FromMinutes(10);
        _judge.SystemSaysAwake(_inbox);
        _judge.LookAtClocks(_inbox);
        Assert.That(_inbox.Take(), Is.EqualTo(new[] { "Sleep", "Wake" }));
    }

    [Test]
    public void SleepThatDoesNotCome_IsAWakeAllTheSame()
    {
        _judge.FallAsleep(_inbox);
        _judge.SystemSaysAwake(_inbox);

        Assert.That(_inbox.Take(), Is.EqualTo(new[] { "Sleep", "Wake" }));
    }

    [Test]
    public void SleepThatIsAnnouncedTwice_IsToldOnce()
    {
        _judge.FallAsleep(_inbox);
        _judge.FallAsleep(_inbox);

        Assert.That(_inbox.Take(), Is.EqualTo(new[] { "Sleep" }));
    }

    [Test]
    public void ProcessThatGoesOn_IsAWake()
    {
        _judge.Continue(_inbox);

        Assert.That(_inbox.Take(), Is.EqualTo(new[] { "Wake" }));
    }

    [Test]
    public void WordOfAWakeWithoutSleep_IsNone()
    {
        _judge.SystemSaysAwake(_inbox);

        Assert.That(_inbox.Take(), Is.Empty);
    }
}
