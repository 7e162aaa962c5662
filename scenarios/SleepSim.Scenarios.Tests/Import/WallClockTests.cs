using static SleepSim.Scenarios.Tests.Import.Logs;
using static SleepSim.Scenarios.Tests.Scenarios;

namespace SleepSim.Scenarios.Tests.Import;

public sealed class WallClockTests
{
    private const string Sleeps = "Sleep\tEntering Sleep state due to 'Idle Sleep': Using AC";
    private const string Wakes = "Wake\tWake from Standby [CDNVA] : due to a/b Using AC";
    private const string WakesDarkly = "DarkWake\tDarkWake from Standby [CDN] : due to a/b Using AC";

    [Test]
    public void ChangeOfTimeZone_MovesNothing()
    {
        ImportResult result = AssertSteps(
            [At(30, Idle(3600))],
            "2030-10-27 02:30:00 +0200 " + Sleeps,
            "2030-10-27 02:30:00 +0100 " + Wakes);
        Assert.That(result.Counts.ClockSteps, Is.Zero);
    }

    [Test]
    public void LineALittleLate_IsPutWhereItBelongs()
    {
        ImportResult result = AssertSteps(
            [At(30, Idle(600)), At(610, new DarkWake(Seconds(20), AfterDarkWake.FullWake, "b"))],
            "2030-05-01 22:00:00 +0200 " + Sleeps,
            "2030-05-01 22:10:00 +0200 " + Wakes,
            "2030-05-01 22:09:40 +0200 " + WakesDarkly);
        Assert.That(result.Counts.OutOfOrder, Is.EqualTo(1));
        Assert.That(result.Scenario.Source, Does.Contain("put in the order of time: 1"));
    }

    [Test]
    public void StepBack_IsAClockThatWasSet()
    {
        ImportResult result = AssertSteps(
            [At(30, Idle(600)), At(631, Idle(60))],
            "2030-05-01 22:00:00 +0200 " + Sleeps,
            "2030-05-01 22:10:00 +0200 " + Wakes,
            "2030-05-01 20:00:00 +0200 " + Sleeps,
            "2030-05-01 20:01:00 +0200 " + Wakes);
        Assert.That(result.Counts.ClockSteps, Is.EqualTo(1));
        Assert.That(result.Scenario.Source, Does.Contain("clock set, and 1s assumed to pass: 1"));
    }

    [Test]
    public void StepForwardOfYears_IsAClockThatWasSet()
    {
        ImportResult result = AssertSteps(
            [At(30, Idle(600)), At(631, Idle(60))],
            "1970-01-01 00:00:00 +0000 " + Sleeps,
            "1970-01-01 00:10:00 +0000 " + Wakes,
            "2030-05-01 20:00:00 +0200 " + Sleeps,
            "2030-05-01 20:01:00 +0200 " + Wakes);
        Assert.That(result.Counts.ClockSteps, Is.EqualTo(1));
    }

    [Test]
    public void StepForwardOfHours_IsTimeThatPassed()
        => AssertSteps(
            [At(30, Idle(600)), At(30 + 86_400, Idle(60))],
            "2030-05-01 22:00:00 +0200 " + Sleeps,
            "2030-05-01 22:10:00 +0200 " + Wakes,
            "2030-05-02 22:00:00 +0200 " + Sleeps,
            "2030-05-02 22:01:00 +0200 " + Wakes);

    [Test]
    public void LogWrittenTheWrongWayRound_IsAClearError()
        => AssertRefused(
            "my.log:5: found a step back by 1m, and 3 others before it, expected lines in the order of time, but",
            [.. Enumerable.Range(0, 6).Select(
                i => FormattableString.Invariant($"2030-05-01 22:0{9 - i}:00 +0200 {(i % 2 == 0 ? Wakes : Sleeps)}"))]);

    private static Sleep Idle(double seconds) => new(Seconds(seconds), "Idle Sleep", TimeSpan.Zero);
}
