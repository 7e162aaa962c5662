using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace SleepSim.Testing;

/// <summary>Knows in which call of an engine each thread is, and finds the one that does not come back. No thread can
/// be stopped from outside: the one that is in it goes on in the background until the process ends.</summary>
internal sealed class CallWatch(TimeSpan patience)
{
    private static readonly TimeSpan _betweenLooks = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentDictionary<int, OpenCall> _calls = new();

    /// <summary>The call of the thread that asks.</summary>
    public OpenCall Mine => _calls.GetOrAdd(Environment.CurrentManagedThreadId, thread => new OpenCall(thread));

    /// <summary>Waits until all threads are over, or one of any is in the same call for too long.</summary>
    /// <returns>That call, once; null when all are over.</returns>
    public OpenCall? WaitFor(IEnumerable<Thread> threads)
    {
        foreach (Thread thread in threads)
        {
            while (!thread.Join(_betweenLooks))
            {
                if (FindStuck() is { } stuck) return stuck;
            }
        }

        return null;
    }

    /// <summary>Does something on a thread of its own, which is left alone when an engine does not come back.</summary>
    /// <exception cref="EngineStuckException">It did not come back.</exception>
    public T Run<T>(Func<T> work)
    {
        T? result = default;
        Exception? thrown = null;
        Thread thread = new(Work) { IsBackground = true, Name = "property" };
        thread.Start();
        if (WaitFor([thread]) is { } stuck) throw new EngineStuckException(stuck.Name);
        if (thrown is not null) ExceptionDispatchInfo.Throw(thrown);
        return result!;

        void Work()
        {
            try
            {
                result = work();
            }
            catch (Exception e)
            {
                thrown = e;
            }
        }
    }

    // Who steps through an engine with a debugger takes all the time there is.
    private OpenCall? FindStuck()
    {
        foreach ((int thread, OpenCall call) in _calls)
        {
            if (call.Look(_betweenLooks) >= patience && !Debugger.IsAttached && _calls.TryRemove(thread, out _))
                return call;
        }

        return null;
    }
}
