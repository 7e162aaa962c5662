using SleepSim.Traces;

namespace SleepSim.Reports.Tests;

/// <summary>Series made of lengths, as tests need them.</summary>
internal static class Measurements
{
    public const long Millisecond = 1_000_000;

    /// <summary>A recovery of so many milliseconds, of which the last 80 are the network's and the 20 before them the
    /// engine's, as far as they reach; null for one that never came.</summary>
    public static Recovery Recovery(long? totalMs)
    {
        if (totalMs is not { } total)
            return new Recovery(RecoveryTrigger.FullWake, 0, 0, null, null, null, 0, 0, 0, null);
        long network = Math.Min(80, total), engine = Math.Min(20, total - network), system = total - network - engine;
        return new Recovery(
            RecoveryTrigger.FullWake, 0, system * Millisecond, system * Millisecond, null, total * Millisecond,
            system * Millisecond, engine * Millisecond, network * Millisecond, null);
    }

    /// <summary>A run with such recoveries, all of one kind.</summary>
    public static MeasuredRun Run(string scenario, string faultClass, params ReadOnlySpan<long?> totalsMs)
    {
        List<MeasuredRecovery> recoveries = [];
        foreach (long? total in totalsMs) recoveries.Add(new MeasuredRecovery(Recovery(total), faultClass));
        bool failed = recoveries.Exists(static one => one.Recovery.Total is null);
        return new MeasuredRun(
            scenario,
            failed ? Outcome.Violated : Outcome.Holds,
            failed ? ["L1", "L3"] : [],
            recoveries,
            failed ? 40_000 * Millisecond : 0,
            0);
    }

    /// <summary>Two designs in forty worlds: one is quick, the other often never comes back.</summary>
    public static IReadOnlyList<MeasuredSeries> TwoDesigns { get; } =
    [
        new("hasty", [.. Enumerable.Range(0, 40).Select(static i =>
            Run($"world-{i}", i % 3 == 0 ? "sleep" : "interface-down", i % 4 == 0 ? null : 90 + i * 7))]),
        new("patient", [.. Enumerable.Range(0, 40).Select(static i =>
            Run($"world-{i}", i % 3 == 0 ? "sleep" : "interface-down", 100 + i * i * 4, i == 7 ? 5 : 300))]),
    ];
}
