namespace SleepSim.Benchmarks;

/// <summary>The hold model on the platform's PriorityQueue: the baseline. It gets the same total order, through a
/// (time, sequence) pair, and runs the same delegate; it cannot cancel.</summary>
internal sealed class PriorityQueueHold
{
    private readonly PriorityQueue<Action, (long Time, long Sequence)> _queue = new();
    private readonly Action _happening;
    private long _now;
    private long _sequence;
    private int _next;

    public PriorityQueueHold(int pending)
    {
        _happening = ScheduleOneMore;
        for (int i = 0; i < pending; i++) ScheduleOneMore();
    }

    public void Run(int events)
    {
        for (int i = 0; i < events; i++)
        {
            _queue.TryDequeue(out Action? happening, out (long Time, long Sequence) key);
            _now = key.Time;
            happening!();
        }
    }

    private void ScheduleOneMore() =>
        _queue.Enqueue(_happening, (_now + HoldSpans.Next(ref _next), _sequence++));
}
