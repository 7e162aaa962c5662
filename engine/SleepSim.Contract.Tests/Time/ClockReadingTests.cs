namespace SleepSim.Contract.Tests.Time;

internal sealed class ClockReadingTests
{
    private static readonly ClockReading Reading =
        new(Duration.FromSeconds(1), Duration.FromSeconds(2), Duration.FromSeconds(3));

    [TestCase(ClockKind.Uptime, 1)]
    [TestCase(ClockKind.Continuous, 2)]
    [TestCase(ClockKind.Wall, 3)]
    public void Clock_ShowsItsOwnTime(ClockKind clock, int seconds) =>
        Assert.That(Reading[clock], Is.EqualTo(Duration.FromSeconds(seconds)));

    [Test]
    public void ClockThatDoesNotExist_IsNamed()
    {
        ArgumentOutOfRangeException? error =
            Assert.Throws<ArgumentOutOfRangeException>(() => _ = Reading[(ClockKind)3]);
        Assert.That(error!.Message, Does.Contain("three clocks").And.Contain("3"));
    }

    [Test]
    public void EveryClock_CanBeAskedFor() =>
        Assert.That(Enum.GetValues<ClockKind>().Select(clock => Reading[clock]), Is.Unique);
}
