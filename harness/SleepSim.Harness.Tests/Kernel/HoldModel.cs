using SleepSim.Contract;
using SleepSim.Harness.Kernel;

namespace SleepSim.Harness.Tests.Kernel;

/// <summary>The usual load of an event queue: every event that runs schedules one more, so that as many are pending
/// all the time.</summary>
internal sealed class HoldModel
{
    private const long SpanMax = 1_000_000;

    private readonly Scheduler _scheduler = new();
    private readonly RandomStream _random = new(1, "hold");
    private readonly Action _happening;

    public HoldModel(int pending)
    {
        _happening = ScheduleOneMore;
        for (int i = 0; i < pending; i++) ScheduleOneMore();
    }

    public void Run(int events)
    {
        for (int i = 0; i < events; i++) _scheduler.RunNext();
    }

    private void ScheduleOneMore() =>
        _scheduler.Schedule(_scheduler.Now + new Duration(_random.Below(SpanMax)), _happening);
}
