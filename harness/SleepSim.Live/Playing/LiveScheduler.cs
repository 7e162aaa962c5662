using System.Collections.Concurrent;

namespace SleepSim.Live;

/// <summary>Does things when their time has come, all on one thread: the timeline by true time, the machine's timers
/// by its time awake.</summary>
internal sealed class LiveScheduler(LiveTrace trace)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(10);

    private readonly List<LiveTimer> _timers = [];
    private readonly PriorityQueue<Action, (long At, int Rank, int Number)> _timeline = new();
    private int _arranged;
    private readonly ConcurrentQueue<Action> _posted = new();
    private bool _asleep;

    /// <summary>Nanoseconds since the run began.</summary>
    public long Now => trace.Now;

    /// <summary>Nothing more happens.</summary>
    public bool Over { get; set; }

    /// <summary>Does something at a time; of what falls on one, the lower rank first.</summary>
    public void At(long at, int rank, Action action) => _timeline.Enqueue(action, (at, rank, _arranged++));

    /// <summary>Does something as soon as possible, asked for on another thread.</summary>
    public void Post(Action action) => _posted.Enqueue(action);

    /// <summary>A timer that stands still in sleep.</summary>
    public LiveTimer Timer(Action action)
    {
        LiveTimer timer = new(this, action);
        _timers.Add(timer);
        return timer;
    }

    /// <summary>Timers stand still.</summary>
    public void Suspend()
    {
        _asleep = true;
        foreach (LiveTimer timer in _timers) timer.Suspend(Now);
    }

    /// <summary>Timers go on where they stood.</summary>
    public void Resume()
    {
        _asleep = false;
        foreach (LiveTimer timer in _timers) timer.Resume(Now);
    }

    /// <summary>Plays until it is over.</summary>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public void Run(CancellationToken interrupted)
    {
        while (!Over)
        {
            interrupted.ThrowIfCancellationRequested();
            while (_posted.TryDequeue(out Action? posted)) posted();
            LiveTimer? timer = _asleep ? null : _timers.Where(one => one.Due is not null).MinBy(one => one.Due);
            long next = _timeline.TryPeek(out _, out (long At, int, int) first) ? first.At : long.MaxValue;
            bool timerFirst = timer is not null && timer.Due < next;
            if (Wait(timerFirst ? timer!.Due!.Value : next, interrupted)) continue;
            if (timerFirst) timer!.Fire();
            else _timeline.Dequeue()();
        }
    }

    // True when it is not time yet.
    private bool Wait(long until, CancellationToken interrupted)
    {
        long left = until - Now;
        if (left <= 0) return false;
        interrupted.WaitHandle.WaitOne(TimeSpan.FromTicks(Math.Min(LookAgain.Ticks, (left / 100) + 1)));
        return true;
    }
}
