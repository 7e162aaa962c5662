using System.Runtime.ExceptionServices;

namespace SleepSim.Cli;

/// <summary>Independent pieces of work on many threads, each world on one; results in the order of the
/// pieces.</summary>
internal static class Batch
{
    /// <summary>Does all pieces, or those begun before the interruption.</summary>
    /// <returns>A result for each piece; default where it was not begun.</returns>
    /// <remarks>When a piece fails, what is in flight is finished and its exception comes out.</remarks>
    public static T?[] Run<T>(int count, int jobs, Func<int, T> work, CancellationToken interrupted)
        where T : class
    {
        T?[] results = new T?[count];
        int next = -1;
        try
        {
            Parallel.For(0, Math.Min(jobs, count), new ParallelOptions { MaxDegreeOfParallelism = jobs }, (_, state) =>
            {
                while (!interrupted.IsCancellationRequested && !state.IsExceptional)
                {
                    int index = Interlocked.Increment(ref next);
                    if (index >= count) return;
                    results[index] = work(index);
                }
            });
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }

        return results;
    }
}
