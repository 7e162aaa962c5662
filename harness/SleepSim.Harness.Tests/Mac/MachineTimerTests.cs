using SleepSim.Contract;
using SleepSim.Harness.Mac;

namespace SleepSim.Harness.Tests.Mac;

/// <summary>Timers of a machine that sleeps: never in sleep, and then by the clock they were set on.</summary>
internal sealed class MachineTimerTests
{
    private MachineParts _parts = null!;
    private List<long> _fired = null!;
    private MachineTimer _timer = null!;

    [SetUp]
    public void PutTogether()
    {
        _parts = new MachineParts();
        _fired = [];
        _timer = _parts.Timers.Create(source: 0, () => _fired.Add(_parts.Now));
    }

    [Test]
    [Property("Fact", "C3")]
    public void OnUptime_FiresLateByTheTimeSlept()
    {
        // Apple's own example: 20 s, of which 15 are left before sleep.
        _timer.ArmIn(ClockKind.Uptime, World.Span("20s"));
        SleepFrom("5s", "10m");
        _parts.RunTo("1h");
        Assert.That(_fired, Is.EqualTo(new[] { World.Ns("10m15s") }));
    }

    [TestCase(ClockKind.Continuous)]
    [TestCase(ClockKind.Wall)]
    [Property("Fact", "C3")]
    [Property("Fact", "C4")]
    public void OnAClockThatGoesOn_FiresRightAfterTheWake(ClockKind clock)
    {
        _timer.ArmIn(clock, World.Span("20s"));
        SleepFrom("5s", "10m");
        _parts.RunTo("1h");
        Assert.That(_fired, Is.EqualTo(new[] { World.Ns("10m") }));
    }

    [TestCase(ClockKind.Continuous)]
    [TestCase(ClockKind.Wall)]
    [Property("Fact", "C3")]
    public void OnAClockThatGoesOn_DueAfterTheWake_FiresOnTime(ClockKind clock)
    {
        _timer.ArmIn(clock, World.Span("11m"));
        SleepFrom("5s", "10m");
        _parts.RunTo("1h");
        Assert.That(_fired, Is.EqualTo(new[] { World.Ns("11m") }));
    }

    [Test]
    [Property("Fact", "C5")]
    public void InSleep_NothingFires([Values] ClockKind clock)
    {
        _timer.ArmIn(clock, World.Span("20s"));
        _parts.At("5s", _parts.FallAsleep);
        _parts.RunTo("10m");
        Assert.That(_fired, Is.Empty);
        Assert.That(_timer.Armed);
    }

    [Test]
    [Property("Fact", "C5")]
    public void ArmedInSleep_WaitsForTheWake()
    {
        SleepFrom("5s", "10m");
        _parts.At("1m", () => _timer.ArmAfter(Duration.Zero));
        _parts.RunTo("1h");
        Assert.That(_fired, Is.EqualTo(new[] { World.Ns("10m") }));
    }

    [Test]
    public void ManyDarkWakes_CountTogetherOnUptime()
    {
        _timer.ArmIn(ClockKind.Uptime, World.Span("60s"));
        SleepFrom("5s", "15m");
        SleepFrom("15m45s", "30m");
        _parts.RunTo("1h");
        Assert.That(_fired, Is.EqualTo(new[] { World.Ns("30m10s") }));
    }

    [Test]
    public void ArmedAgain_FiresAtTheNewTimeOnly()
    {
        _timer.ArmAfter(World.Span("5s"));
        _timer.ArmAfter(World.Span("20s"));
        _parts.RunTo("1m");
        Assert.That(_fired, Is.EqualTo(new[] { World.Ns("20s") }));
    }

    [Test]
    public void Disarmed_InSleepOrAwake_NeverFires()
    {
        _timer.ArmAfter(World.Span("20s"));
        SleepFrom("5s", "10m");
        _parts.At("1m", _timer.Disarm);
        _parts.RunTo("1h");
        Assert.That(_fired, Is.Empty);
        Assert.That(_timer.Armed, Is.False);
    }

    [Test]
    public void Fired_MayArmItselfAgain()
    {
        MachineTimer again = null!;
        again = _parts.Timers.Create(source: 0, () =>
        {
            _fired.Add(_parts.Now);
            if (_fired.Count < 3) again.ArmAfter(World.Span("10s"));
        });
        again.ArmAfter(World.Span("10s"));
        _parts.RunTo("1m");
        Assert.That(_fired, Is.EqualTo(new[] { World.Ns("10s"), World.Ns("20s"), World.Ns("30s") }));
    }

    [Test]
    public void Removed_NoWakeBringsItBack()
    {
        _timer.ArmAfter(World.Span("20s"));
        SleepFrom("5s", "10m");
        _parts.At("1m", _timer.Remove);
        _parts.RunTo("1h");
        Assert.That(_fired, Is.Empty);
    }

    private void SleepFrom(string from, string to)
    {
        _parts.At(from, _parts.FallAsleep);
        _parts.At(to, _parts.WakeUp);
    }
}
