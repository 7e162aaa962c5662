using SleepSim.Harness.Kernel;

namespace SleepSim.Harness.Tests.Kernel;

public sealed class SchedulerAllocationTests
{
    private const int Operations = 100_000;

    [TestCase(1)]
    [TestCase(100)]
    [TestCase(1_000)]
    public void HoldModel_AllocatesNothing(int pending)
    {
        HoldModel model = new(pending);
        model.Run(Operations);

        Assert.That(BytesOf(() => model.Run(Operations)), Is.Zero);
    }

    [Test]
    public void RearmedDeadline_AllocatesNothing()
    {
        Scheduler scheduler = new();
        Action nothing = () => { };
        TimerHandle handle = scheduler.Schedule(new SimTime(1), nothing);
        Action rearm = () =>
        {
            for (int i = 0; i < Operations; i++)
            {
                scheduler.Cancel(handle);
                handle = scheduler.Schedule(new SimTime(i), nothing);
            }
        };
        rearm();

        Assert.That(BytesOf(rearm), Is.Zero);
    }

    private static long BytesOf(Action work)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
