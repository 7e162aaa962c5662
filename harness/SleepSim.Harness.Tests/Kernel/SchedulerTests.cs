using SleepSim.Contract;
using SleepSim.Harness.Kernel;

namespace SleepSim.Harness.Tests.Kernel;

public sealed class SchedulerTests
{
    private readonly List<string> _ran = [];
    private Scheduler _scheduler = new();

    [SetUp]
    public void Fresh()
    {
        _scheduler = new Scheduler();
        _ran.Clear();
    }

    [Test]
    public void EventsOutOfOrder_RunInTheOrderOfTime()
    {
        At(30, "c");
        At(10, "a");
        At(20, "b");

        RunAll();

        Assert.That(_ran, Is.EqualTo(new[] { "a", "b", "c" }));
    }

    [Test]
    public void EventRuns_TimeJumpsToIt()
    {
        At(8 * 3_600_000_000_000, "morning");

        Assert.That(_scheduler.RunNext(), Is.True);
        Assert.That(_scheduler.Now, Is.EqualTo(SimTime.Zero + Duration.FromMinutes(480)));
        Assert.That(_scheduler.Events, Is.EqualTo(1));
    }

    [Test]
    public void NothingPending_TimeStays()
    {
        At(5, "a");
        RunAll();

        Assert.That(_scheduler.RunNext(), Is.False);
        Assert.That(_scheduler.Now, Is.EqualTo(new SimTime(5)));
    }

    [Test]
    public void EventSchedulesForNow_RunsAfterWhatWasThereBefore()
    {
        _scheduler.Schedule(new SimTime(5), () =>
        {
            _ran.Add("a");
            At(5, "c");
        });
        At(5, "b");

        RunAll();

        Assert.That(_ran, Is.EqualTo(new[] { "a", "b", "c" }));
    }

    [Test]
    public void MomentHasPassed_ThrowsNamingBothTimes()
    {
        At(2_000_000_000, "a");
        RunAll();

        Assert.That(
            () => At(1_500_000_000, "b"),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("1.5s").And.Message.Contains("2s"));
    }

    [Test]
    public void CancelledEvent_DoesNotRun()
    {
        TimerHandle handle = At(10, "a");
        At(20, "b");

        Assert.That(_scheduler.Cancel(handle), Is.True);
        Assert.That(_scheduler.Pending, Is.EqualTo(1));
        RunAll();

        Assert.That(_ran, Is.EqualTo(new[] { "b" }));
    }

    [Test]
    public void CancelTwiceOrAfterTheEventRanOrDefault_IsFalse()
    {
        TimerHandle cancelled = At(10, "a");
        TimerHandle ran = At(20, "b");
        _scheduler.Cancel(cancelled);
        RunAll();

        Assert.That(_scheduler.Cancel(cancelled), Is.False);
        Assert.That(_scheduler.Cancel(ran), Is.False);
        Assert.That(_scheduler.Cancel(default), Is.False);
    }

    [Test]
    public void StaleHandleOfAReusedSlot_DoesNotCancelTheNewEvent()
    {
        TimerHandle stale = At(10, "old");
        RunAll();
        TimerHandle fresh = At(20, "new");

        Assert.That(fresh.Slot, Is.EqualTo(stale.Slot), "the slot is reused, or this test proves nothing");
        Assert.That(_scheduler.Cancel(stale), Is.False);
        RunAll();

        Assert.That(_ran, Is.EqualTo(new[] { "old", "new" }));
    }

    [Test]
    public void EventThatThrows_LeavesTheSchedulerUsable()
    {
        _scheduler.Schedule(new SimTime(1), () => throw new InvalidOperationException("engine"));
        At(2, "b");

        Assert.That(() => _scheduler.RunNext(), Throws.InvalidOperationException);
        RunAll();

        Assert.That(_ran, Is.EqualTo(new[] { "b" }));
        Assert.That(_scheduler.Pending, Is.Zero);
    }

    [Test]
    public void AlwaysRearmedDeadline_DoesNotPileUp()
    {
        TimerHandle handle = At(1_000_000, "deadline");
        for (int i = 0; i < 100_000; i++)
        {
            _scheduler.Cancel(handle);
            handle = At(1_000_000 + i, "deadline");
            Assert.That(_scheduler.Queued, Is.LessThanOrEqualTo(128));
        }

        RunAll();

        Assert.That(_ran, Has.Count.EqualTo(1));
    }

    [Test]
    public void MostEventsCancelled_TheRestRunInOrder()
    {
        List<long> times = [];
        RandomStream random = new(1, "times");
        for (int i = 0; i < 3_000; i++)
        {
            long at = random.Below(1_000_000_000L);
            TimerHandle handle = _scheduler.Schedule(new SimTime(at), () => times.Add(_scheduler.Now.Nanoseconds));
            if (i % 10 != 0) _scheduler.Cancel(handle);
        }

        RunAll();

        Assert.That(times, Has.Count.EqualTo(300));
        Assert.That(times, Is.Ordered);
    }

    [Test]
    public void MoreThanTheBound_ThrowsInsteadOfGrowing()
    {
        Action nothing = () => { };
        for (int i = 0; i < Scheduler.PendingMax; i++) _scheduler.Schedule(new SimTime(i), nothing);

        Assert.That(
            () => _scheduler.Schedule(new SimTime(1), nothing),
            Throws.InvalidOperationException.With.Message.Contains("without end"));
    }

    private TimerHandle At(long nanoseconds, string name) =>
        _scheduler.Schedule(new SimTime(nanoseconds), () => _ran.Add(name));

    private void RunAll()
    {
        while (_scheduler.RunNext())
        {
        }
    }
}
