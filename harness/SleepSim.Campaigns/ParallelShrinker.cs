using System.Runtime.ExceptionServices;
using SleepSim.Scenarios;

namespace SleepSim.Campaigns;

/// <summary>Shrinks with several threads: candidates are judged ahead of their turn, and thrown away when one before
/// them fails. So the result is that of <see cref="ScenarioShrinker"/>, for any number of threads.</summary>
public static class ParallelShrinker
{
    /// <summary>Shrinks.</summary>
    /// <param name="failing">A legal scenario that fails. It is not tried again.</param>
    /// <param name="stillFails">Whether a scenario fails in the same way. Called from several threads; it must answer
    /// the same every time.</param>
    /// <param name="jobs">How many candidates are judged at the same time, from 1.</param>
    /// <param name="progress">Told after every batch, on the caller's thread.</param>
    /// <param name="cancelled">When it says so, the smallest found so far is returned, as soon as the candidates that
    /// are being judged are done.</param>
    /// <exception cref="ArgumentException"><paramref name="failing"/> is not legal.</exception>
    public static Scenario Shrink(
        Scenario failing,
        Func<Scenario, bool> stillFails,
        int jobs,
        Action<ShrinkProgress>? progress = null,
        CancellationToken cancelled = default)
    {
        ArgumentNullException.ThrowIfNull(stillFails);
        ArgumentOutOfRangeException.ThrowIfLessThan(jobs, 1);
        ShrinkSession session = new(failing);
        while (!cancelled.IsCancellationRequested && session.Next(jobs) is { Count: > 0 } batch)
        {
            int passed = Passed(batch, stillFails, jobs);
            session.Report(passed, nextFails: passed < batch.Count);
            progress?.Invoke(session.Progress);
        }

        return session.Smallest;
    }

    /// <summary>How many pass before one fails. What is thrown counts where a single thread would have come to
    /// it.</summary>
    private static int Passed(IReadOnlyList<Scenario> batch, Func<Scenario, bool> stillFails, int jobs)
    {
        Exception?[] thrown = new Exception?[batch.Count];
        int first = batch.Count;
        Parallel.For(0, batch.Count, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i =>
        {
            // Behind one that fails nothing counts any more.
            if (i > Volatile.Read(ref first)) return;
            bool stops = true;
            try
            {
                stops = stillFails(batch[i]);
            }
            catch (Exception e)
            {
                thrown[i] = e;
            }

            if (stops) TakeIfLower(ref first, i);
        });
        if (first < batch.Count && thrown[first] is { } exception) ExceptionDispatchInfo.Throw(exception);
        return first;
    }

    private static void TakeIfLower(ref int first, int index)
    {
        int seen = Volatile.Read(ref first);
        while (index < seen)
        {
            int before = Interlocked.CompareExchange(ref first, index, seen);
            if (before == seen) return;
            seen = before;
        }
    }
}
