using System.Collections.Concurrent;

namespace SleepSim.Campaigns;

/// <summary>Looks for many known bugs with several seeds.</summary>
public static class BugSweep
{
    /// <summary>The most seeds.</summary>
    public const int SeedsMax = 1_000;

    /// <summary>Hunts each bug with each seed. What is found does not depend on the number of jobs; how long shrinking
    /// takes does.</summary>
    /// <param name="plan">How.</param>
    /// <param name="bugs">The bugs.</param>
    /// <param name="seeds">The seeds.</param>
    /// <param name="jobs">How many hunts are on at the same time, from 1.</param>
    /// <param name="found">Told after each hunt, one at a time, on any thread.</param>
    /// <param name="cancelled">When it says so, no more is run than what is being shrunk.</param>
    /// <returns>The finds in the order of the bugs, then of the seeds; those that were cancelled are missing.</returns>
    public static IReadOnlyList<BugFind> Run(
        HuntPlan plan,
        IReadOnlyList<KnownBug> bugs,
        IReadOnlyList<long> seeds,
        int jobs,
        Action<BugFind>? found = null,
        CancellationToken cancelled = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(bugs);
        ArgumentNullException.ThrowIfNull(seeds);
        ArgumentOutOfRangeException.ThrowIfLessThan(jobs, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(seeds.Count, SeedsMax, nameof(seeds));
        HealthyRuns[] healthy = [.. seeds.Select(seed => new HealthyRuns(plan, seed))];
        BugFind?[] finds = new BugFind?[bugs.Count * seeds.Count];
        Lock telling = new();

        // All bugs with one seed, then with the next: so a hunt that is interrupted has something of most bugs.
        IEnumerable<(int Bug, int Seed)> hunts = Enumerable.Range(0, seeds.Count)
            .SelectMany(seed => Enumerable.Range(0, bugs.Count).Select(bug => (bug, seed)));
        Parallel.ForEach(
            Partitioner.Create(hunts, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = jobs },
            hunt =>
            {
                if (BugHunt.Run(plan, bugs[hunt.Bug], healthy[hunt.Seed], cancelled) is not { } find) return;
                finds[(hunt.Bug * seeds.Count) + hunt.Seed] = find;
                lock (telling) found?.Invoke(find);
            });
        return [.. finds.OfType<BugFind>()];
    }
}
