using SleepSim.Traces;

namespace SleepSim.Reports;

/// <summary>Chooses what of a run is drawn to scale. First with much room around every moment, then with less, until
/// everything fits at a readable scale; when it does not fit even with the least room, the scale and the
/// gaps shrink as long as that shows every recovery; then the weightiest stretches stay and the rest becomes gaps that
/// say what they stand for.</summary>
internal static class TimeCompression
{
    private const long Second = 1_000_000_000;
    // Three seconds of recovery take at least 60 pixels where all fits.
    private const int PixelsPerSecondFitted = 20, PixelsPerSecondFew = 15;
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
        GapText wide = new(run, narrow: false), narrow = new(run, narrow: true);
        foreach (long margin in Margins)
        {
            List<Moment> windows = Windows.Around(moments, holes, margin, long.MaxValue, run.End);
            long needed = windows.Sum(static window => window.To - window.From) * PixelsPerSecondFitted / Second;
            if (needed + AxisLayout.GapWidths(windows, wide, run.End) <= width)
                return (AxisLayout.Lay(windows, wide, run.End, width), []);
        }

        List<Moment> all = Windows.Around(moments, holes, Margins[^1], PieceMax, run.End);
        foreach ((int pixelsPerSecond, GapText gaps) in Scales(wide, narrow))
        {
            List<Moment> kept = KeptWindows.Of(all, gaps, run.End, width, pixelsPerSecond);
            if (IsComplete(all, kept)) return (AxisLayout.Lay(kept, gaps, run.End, width), Notes(run, kept, all.Count));
        }

        List<Moment> few = KeptWindows.Of(all, wide, run.End, width, PixelsPerSecondFew);
        return (AxisLayout.Lay(few, wide, run.End, width), Notes(run, few, all.Count));
    }

    // A day of many sleeps shows every recovery small rather than a few of them large.
    private static IEnumerable<(int PixelsPerSecond, GapText Gaps)> Scales(GapText wide, GapText narrow) =>
        [(PixelsPerSecondFew, wide), (12, narrow), (8, narrow), (5, narrow)];

    // Every wake and every broken rule is there; edges of sleep and the like need not be.
    private static bool IsComplete(List<Moment> all, List<Moment> kept) =>
        kept.Count(static window => window.Weight >= Moments.Wake) == all.Count(
            static window => window.Weight >= Moments.Wake);

    private static IReadOnlyList<string> Notes(RunView run, List<Moment> kept, int all) =>
        kept.Count == all ? [] : [LeftOut(run, kept, all)];

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
