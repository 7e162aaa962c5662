namespace SleepSim.Campaigns.Tests;

public sealed class RunWatchTests
{
    [Test]
    public void MemoryAboveTheLimit_EndsTheProcess()
    {
        List<DeathKind> ends = [];
        using (RunWatch watch = new(new RunLimits(TimeSpan.FromDays(1), 1), ends.Add)) watch.CheckMemory();
        Assert.That(ends, Is.EqualTo(new[] { DeathKind.Hungry }));
    }

    [Test]
    public void RunThatComesToAnEnd_GivesItsResult()
    {
        List<DeathKind> ends = [];
        using (RunWatch watch = new(new RunLimits(TimeSpan.FromDays(1), long.MaxValue), ends.Add))
            Assert.That(watch.Guard(() => 7), Is.EqualTo(7));
        Assert.That(ends, Is.Empty);
    }

    [Test]
    public void RunThatAllocatesMoreThanTheLimit_IsSuspected()
    {
        List<DeathKind> ends = [];
        using (RunWatch watch = new(new RunLimits(TimeSpan.FromDays(1), 1_000_000), ends.Add))
        {
            watch.Guard(() => new byte[1_000].Length);
            Assert.That(ends, Is.Empty);
            watch.Guard(() => new byte[1_100_000].Length);
        }

        Assert.That(ends, Is.EqualTo(new[] { DeathKind.Hungry }));
    }

    [Test]
    public void RunWithoutAnEnd_EndsTheProcess()
    {
        using ManualResetEventSlim ended = new();
        using RunWatch watch = new(new RunLimits(TimeSpan.Zero, long.MaxValue), kind =>
        {
            if (kind == DeathKind.Stuck) ended.Set();
        });
        Assert.That(watch.Guard(() => ended.Wait(TimeSpan.FromMinutes(5))));
    }
}
