using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>The parts of some recoveries that ended: what each has on average, in nanoseconds. The averages add up to
/// that of the whole.</summary>
/// <param name="Count">Over how many.</param>
/// <param name="OperatingSystem">Until the path was usable.</param>
/// <param name="Engine">What the engine added.</param>
/// <param name="Network">The round trips that were needed.</param>
public sealed record PartSums(int Count, long OperatingSystem, long Engine, long Network)
{
    /// <summary>All three together.</summary>
    public long Total => OperatingSystem + Engine + Network;

    /// <summary>The middle tenth of those that ended, at least one: how it mostly goes.</summary>
    public static PartSums? Middle(IEnumerable<Recovery> recoveries)
    {
        Recovery[] sorted = Sorted(recoveries);
        int width = Math.Max(1, sorted.Length / 10);
        return Of(sorted.AsSpan((sorted.Length - width + 1) / 2, Math.Min(width, sorted.Length)));
    }

    /// <summary>The slowest twentieth of those that ended, at least one: how it goes on a bad day.</summary>
    public static PartSums? Slowest(IEnumerable<Recovery> recoveries)
    {
        Recovery[] sorted = Sorted(recoveries);
        int width = Math.Min(sorted.Length, Math.Max(1, sorted.Length / 20));
        return Of(sorted.AsSpan(sorted.Length - width));
    }

    // The parts decide among equals, so that the order of the sample has no part in what is taken.
    private static Recovery[] Sorted(IEnumerable<Recovery> recoveries) =>
    [
        .. recoveries.Where(static recovery => recovery.Total is not null)
            .OrderBy(static recovery => recovery.Total)
            .ThenBy(static recovery => recovery.OperatingSystem)
            .ThenBy(static recovery => recovery.Engine),
    ];

    private static PartSums? Of(ReadOnlySpan<Recovery> recoveries)
    {
        if (recoveries.Length == 0) return null;
        Int128 system = 0, engine = 0, network = 0;
        foreach (Recovery recovery in recoveries)
        {
            system += recovery.OperatingSystem;
            engine += recovery.Engine;
            network += recovery.Network;
        }

        int count = recoveries.Length;
        return new PartSums(count, (long)(system / count), (long)(engine / count), (long)(network / count));
    }
}
