using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace SleepSim.Campaigns;

/// <summary>Watches that runs come to an end and fit into memory. A thread of this process cannot be stopped from
/// outside, so what does not is told to whoever ends the process.</summary>
/// <remarks>What is in use at once cannot be told apart by runs, and at which moment it is looked at would be chance.
/// What a thread has allocated in all can, and nothing can be in use that was not: so who allocates more is
/// suspected, and <see cref="LoneRun"/> looks closer.</remarks>
public sealed class RunWatch : IDisposable
{
    private static readonly TimeSpan _every = TimeSpan.FromMilliseconds(25);

    private readonly RunLimits _limits;
    private readonly Action<DeathKind> _end;
    private readonly long _suspicious;
    private readonly ConcurrentDictionary<long, long> _begun = new();
    private readonly ManualResetEventSlim _over = new();
    private readonly Thread _thread;
    private long _runs;

    /// <summary>Begins to watch.</summary>
    /// <param name="limits">How long and how much.</param>
    /// <param name="end">Ends the process.</param>
    /// <param name="looksCloser">Whether memory is judged by <see cref="CheckMemory"/>: then no run is
    /// suspected.</param>
    public RunWatch(RunLimits limits, Action<DeathKind> end, bool looksCloser = false)
    {
        (_limits, _end) = (limits, end);
        _suspicious = looksCloser ? long.MaxValue : limits.Memory;
        AppDomain.CurrentDomain.FirstChanceException += EndWhenOutOfMemory;
        _thread = new Thread(Watch) { IsBackground = true, Name = "watch", Priority = ThreadPriority.Highest };
        _thread.Start();
    }

    /// <summary>Does something that must be over within the patience. Safe from many threads.</summary>
    public T Guard<T>(Func<T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        long run = Interlocked.Increment(ref _runs);
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        _begun[run] = Stopwatch.GetTimestamp();
        try
        {
            T result = work();
            if (GC.GetAllocatedBytesForCurrentThread() - allocated > _suspicious) _end(DeathKind.Hungry);
            return result;
        }
        finally
        {
            _begun.TryRemove(run, out _);
        }
    }

    /// <summary>Ends the process when memory is used up, garbage not counted.</summary>
    public void CheckMemory()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) <= _limits.Memory) return;
        GC.Collect();
        if (GC.GetTotalMemory(forceFullCollection: false) > _limits.Memory) _end(DeathKind.Hungry);
    }

    /// <summary>Something went on: the patience of all runs begins anew.</summary>
    internal void Beat()
    {
        long now = Stopwatch.GetTimestamp();
        foreach ((long run, long begun) in _begun) _begun.TryUpdate(run, now, begun);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        AppDomain.CurrentDomain.FirstChanceException -= EndWhenOutOfMemory;
        _over.Set();
        _thread.Join();
        _over.Dispose();
    }

    // At once: whoever is refused memory need not be the one who has it, and an engine might go on without.
    private void EndWhenOutOfMemory(object? sender, FirstChanceExceptionEventArgs e)
    {
        if (e.Exception is OutOfMemoryException) _end(DeathKind.Hungry);
    }

    private void Watch()
    {
        while (!_over.Wait(_every))
        {
            foreach ((_, long begun) in _begun)
            {
                if (Stopwatch.GetElapsedTime(begun) > _limits.Patience) _end(DeathKind.Stuck);
            }
        }
    }
}
