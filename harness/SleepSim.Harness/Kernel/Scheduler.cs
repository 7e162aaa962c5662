namespace SleepSim.Harness.Kernel;

/// <summary>The event loop of one world. Time never ticks: it jumps to the next event, in the total order (time, tie,
/// sequence). Two schedulers given the same calls do the same things.</summary>
/// <remarks>One world, one thread. Scheduling, running and cancelling allocate nothing once the arrays have grown to
/// the most that was ever pending; callers keep their delegates.</remarks>
internal sealed class Scheduler
{
    /// <summary>The most events that may be pending; more is a loop that feeds itself.</summary>
    public const int PendingMax = 1 << 20;

    // A cancelled event stays queued until its turn, or until the cancelled are more than the pending and this.
    private const int CancelledMin = 64;

    private readonly ITieStrategy _ties;
    private readonly EventQueue _queue = new();
    private readonly Predicate<int> _isCancelled;
    private Slot[] _slots = new Slot[64];
    private int _firstFree = -1;
    private int _slotsUsed;
    private int _cancelled;
    private long _sequence;

    /// <summary>A scheduler at time zero.</summary>
    /// <param name="ties">What comes first among events of one moment; first in, first out when null.</param>
    public Scheduler(ITieStrategy? ties = null)
    {
        _ties = ties ?? new FirstIn();
        _isCancelled = ReleaseIfCancelled;
    }

    /// <summary>The moment of the event that runs, or that ran last.</summary>
    public SimTime Now { get; private set; }

    /// <summary>How many events wait; the cancelled do not count.</summary>
    public int Pending { get; private set; }

    /// <summary>How many events have run.</summary>
    public long Events { get; private set; }

    /// <summary>Room taken in the queue, cancelled events included: less than twice the pending and a
    /// constant.</summary>
    internal int Queued => _queue.Count;

    /// <summary>Has something happen at a moment.</summary>
    /// <param name="at">Not before <see cref="Now"/>.</param>
    /// <param name="happening">What happens.</param>
    /// <param name="source">Who asks, for the tie strategy.</param>
    /// <exception cref="ArgumentOutOfRangeException">The moment has passed.</exception>
    /// <exception cref="InvalidOperationException">Too many events are pending.</exception>
    public TimerHandle Schedule(SimTime at, Action happening, int source = 0)
    {
        if (at < Now) throw InThePast(at);
        if (Pending >= PendingMax || _sequence >= TieOrder.SequenceMax) throw TooMany();
        ArgumentNullException.ThrowIfNull(happening);

        long sequence = ++_sequence;
        ulong order = _ties.Order(sequence, source);
        int index = TakeSlot();
        ref Slot slot = ref _slots[index];
        slot.Happening = happening;
        slot.Sequence = sequence;
        _queue.Push(new EventKey(at.Nanoseconds, order), index);
        Pending++;
        return new TimerHandle(index, sequence);
    }

    /// <summary>Takes an event back.</summary>
    /// <returns>False when it has run, was cancelled before, or never was.</returns>
    public bool Cancel(TimerHandle handle)
    {
        if ((uint)handle.Slot >= (uint)_slotsUsed) return false;
        ref Slot slot = ref _slots[handle.Slot];
        if (slot.Happening is null || slot.Sequence != handle.Sequence) return false;
        slot.Happening = null;
        Pending--;
        _cancelled++;
        if (_cancelled > Pending + CancelledMin)
        {
            _queue.RemoveAll(_isCancelled);
            _cancelled = 0;
        }

        return true;
    }

    /// <summary>Jumps to the next event and runs it.</summary>
    /// <returns>False when nothing is pending; time then stays where it is.</returns>
    public bool RunNext()
    {
        while (_queue.Count > 0)
        {
            EventKey key = _queue.Pop(out int index);
            Action? happening = _slots[index].Happening;
            Release(index);
            if (happening is null)
            {
                _cancelled--;
                continue;
            }

            Pending--;
            Events++;
            Now = new SimTime(key.Time);
            happening();
            return true;
        }

        return false;
    }

    private int TakeSlot()
    {
        if (_firstFree >= 0)
        {
            int reused = _firstFree;
            _firstFree = _slots[reused].NextFree;
            return reused;
        }

        if (_slotsUsed == _slots.Length) Array.Resize(ref _slots, _slots.Length * 2);
        return _slotsUsed++;
    }

    private void Release(int index)
    {
        ref Slot slot = ref _slots[index];
        slot.Happening = null;
        slot.NextFree = _firstFree;
        _firstFree = index;
    }

    private bool ReleaseIfCancelled(int index)
    {
        if (_slots[index].Happening is not null) return false;
        Release(index);
        return true;
    }

    private ArgumentOutOfRangeException InThePast(SimTime at) =>
        new(nameof(at), at, $"An event cannot be scheduled at {at}: it is already {Now}.");

    private InvalidOperationException TooMany() =>
        new($"{Pending} events are pending at {Now} and {_sequence} were scheduled: something schedules without end.");

    private struct Slot
    {
        public Action? Happening;
        public long Sequence;
        public int NextFree;
    }
}
