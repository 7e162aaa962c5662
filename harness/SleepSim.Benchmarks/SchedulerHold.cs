using SleepSim.Contract;
using SleepSim.Harness.Kernel;

namespace SleepSim.Benchmarks;

/// <summary>The usual load of an event queue (the hold model): every event that runs schedules one more at a random
/// later time, so that as many are pending all the time.</summary>
internal sealed class SchedulerHold
{
    private readonly Scheduler _scheduler = new();
    private readonly Action _happening;
    private int _next;

    public SchedulerHold(int pending)
    {
        _happening = ScheduleOneMore;
        for (int i = 0; i < pending; i++) ScheduleOneMore();
    }

    public void Run(int events)
    {
        for (int i = 0; i < events; i++) _scheduler.RunNext();
    }

    private void ScheduleOneMore() =>
        _scheduler.Schedule(_scheduler.Now + new Duration(HoldSpans.Next(ref _next)), _happening);
}
