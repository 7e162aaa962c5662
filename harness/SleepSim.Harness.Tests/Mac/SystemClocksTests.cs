using SleepSim.Contract;

namespace SleepSim.Harness.Tests.Mac;

/// <summary>The three clocks, which move apart in sleep.</summary>
internal sealed class SystemClocksTests
{
    [Test]
    [Property("Fact", "C1")]
    [Property("Fact", "C2")]
    public void Sleep_StopsUptimeOnly()
    {
        MachineParts parts = new();
        ClockReading before = parts.Clocks.Read();
        parts.At("10s", parts.FallAsleep);
        parts.At("70s", parts.WakeUp);
        parts.RunTo("100s");
        ClockReading after = parts.Clocks.Read();
        Assert.That(after.Uptime - before.Uptime, Is.EqualTo(Duration.FromSeconds(40)));
        Assert.That(after.Continuous - before.Continuous, Is.EqualTo(Duration.FromSeconds(100)));
        Assert.That(after.Wall - before.Wall, Is.EqualTo(Duration.FromSeconds(100)));
    }

    [Test]
    [Property("Fact", "C1")]
    public void InTheMiddleOfSleep_UptimeShowsTheMomentItStopped()
    {
        MachineParts parts = new();
        parts.At("10s", parts.FallAsleep);
        parts.RunTo("10.001s");
        Duration stopped = parts.Clocks.Read().Uptime;
        parts.RunTo("50s");
        Assert.That(parts.Clocks.Read().Uptime, Is.EqualTo(stopped));
    }

    [Test]
    [Property("Fact", "C5")]
    public void DarkWakeBetweenTwoSleeps_AdvancesUptimeByItsLength()
    {
        MachineParts parts = new();
        Duration before = parts.Clocks.Read().Uptime;
        parts.At("10s", parts.FallAsleep);
        parts.At("15m", parts.WakeUp);
        parts.At("15m45s", parts.FallAsleep);
        parts.RunTo("30m");
        Assert.That(parts.Clocks.Read().Uptime - before, Is.EqualTo(Duration.FromSeconds(55)));
    }

    [Test]
    [Property("Fact", "C1")]
    public void TwoSleeps_AddUp()
    {
        MachineParts parts = new();
        parts.At("10s", parts.FallAsleep);
        parts.At("70s", parts.WakeUp);
        parts.At("80s", parts.FallAsleep);
        parts.At("85s", parts.WakeUp);
        parts.RunTo("100s");
        ClockReading now = parts.Clocks.Read();
        Assert.That(now.Continuous - now.Uptime, Is.EqualTo(Duration.FromSeconds(65)));
    }

    [Test]
    public void When_ReadingAlreadyShown_IsNow()
    {
        MachineParts parts = new();
        parts.RunTo("10s");
        Duration past = parts.Clocks.Read().Uptime - Duration.FromSeconds(3);
        Assert.That(parts.Clocks.When(ClockKind.Uptime, past), Is.EqualTo(parts.Scheduler.Now));
    }

    [Test]
    public void When_EveryClock_ShowsTheReadingThen([Values] ClockKind clock)
    {
        MachineParts parts = new();
        parts.At("10s", parts.FallAsleep);
        parts.At("70s", parts.WakeUp);
        parts.RunTo("100s");
        Duration wanted = parts.Clocks.Read()[clock] + Duration.FromSeconds(7);
        Assert.That(parts.Clocks.When(clock, wanted).Nanoseconds, Is.EqualTo(World.Ns("107s")));
    }
}
