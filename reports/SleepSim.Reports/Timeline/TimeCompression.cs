using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>Chooses what of a run is drawn to scale. First with much room around every moment, then with less, until
/// everything fits at a readable scale; when it does not fit even with the least room, the weightiest stretches stay
/// and the rest becomes gaps that say what they stand for.</summary>
internal static class TimeCompression
{
    private const long Second = 1_000_000_000;
    // Three seconds of recovery take at least 75 pixels where all fits, 60 where something is left out.
    private const int PixelsPerSecondFitted = 25, PixelsPerSecondPruned = 20;
    // Sleep shorter than this is drawn to scale.
    private const long SleepGapMin = 5 * Second;
    // A stretch that goes on without a break is cut into such pieces before some are left out.
    private const long PieceMax = 15 * Second;

    private static readonly long[] Margins = [20 * Second, 10 * Second, 5 * Second, 3 * Second, 2 * Second, Second];

    /// <summary>The axis of a run, and sentences on what it leaves out.</summary>
    /// <param name="run">The run.</param>
    /// <param name="width">The length of the axis in pixels.</param>
    public static (CompressedTime Time, IReadOnlyList<string> Notes) Compress(RunView run, int width)
    {
        List<Moment> moments = Moments.Of(run);
        List<Hole> holes = Hole.Of(run, SleepGapMin);
        GapText gaps = new(run);
        foreach (long margin in Margins)
        {
            List<Moment> windows = Windows.Around(moments, holes, margin, long.MaxValue, run.End);
            long needed = windows.Sum(static window => window.To - window.From) * PixelsPerSecondFitted / Second;
            if (needed + AxisLayout.GapWidths(windows, gaps, run.End) <= width)
                return (AxisLayout.Lay(windows, gaps, run.End, width), []);
        }

        List<Moment> all = Windows.Around(moments, holes, Margins[^1], PieceMax, run.End);
        List<Moment> kept = Keep(all, gaps, run.End, width);
        return (AxisLayout.Lay(kept, gaps, run.End, width), [LeftOut(run, kept, all.Count)]);
    }

    private static List<Moment> Keep(List<Moment> windows, GapText gaps, long end, int width)
    {
        List<Moment> kept = [];
        foreach (Moment window in windows.OrderByDescending(static window => window.Weight)
            .ThenBy(static window => window.From))
        {
            List<Moment> tried = [.. kept, window];
            tried.Sort(static (left, right) => left.From.CompareTo(right.From));
            long needed = tried.Sum(static one => one.To - one.From) * PixelsPerSecondPruned / Second;
            bool fits = needed + AxisLayout.GapWidths(tried, gaps, end) <= width;
            if (fits || kept.Count == 0) kept = tried;
            else if (needed > width) break;
        }

        return kept;
    }

    private static string LeftOut(RunView run, List<Moment> kept, int all)
    {
        List<string> left = [];
        AddCount(left, run.Recoveries.Count(recovery => Hidden(recovery.TriggeredAt)), "recovery", "recoveries");
        AddCount(left, HiddenSpans(PowerState.FullWake), "wake", "wakes");
        AddCount(left, HiddenSpans(PowerState.DarkWake), "dark wake", "dark wakes");
        AddCount(left, HiddenSpans(PowerState.Asleep), "sleep", "sleeps");
        string what = left.Count == 0 ? "" : $" Not to scale: {string.Join(", ", left)}.";
        return $"Drawn to scale: {HumanDuration.Count(kept.Count)} of {HumanDuration.Count(all)} eventful stretches,"
            + $" broken rules and slow recoveries first.{what} The whole run is in trace.jsonl.";

        int HiddenSpans(PowerState state) => run.Power.Count(span => span.State == state && Hidden(span.From));

        bool Hidden(long at) => !kept.Exists(window => window.From <= at && at <= window.To);
    }

    private static void AddCount(List<string> left, int count, string one, string many)
    {
        if (count > 0) left.Add(HumanDuration.Count(count, one, many));
    }
}
