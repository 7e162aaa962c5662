namespace SleepSim.Reports;

/// <summary>Lays windows and the gaps between them on an axis.</summary>
internal static class AxisLayout
{
    /// <summary>What the gaps around some windows take, in pixels.</summary>
    public static int GapWidths(IReadOnlyList<Moment> windows, GapText gaps, long end)
    {
        int width = 0;
        foreach ((long from, long to) in Between(windows, end)) width += gaps.Width(from, to);
        return width;
    }

    /// <summary>The axis; the windows share what the gaps leave.</summary>
    public static CompressedTime Lay(IReadOnlyList<Moment> windows, GapText gaps, long end, int width)
    {
        long shown = Math.Max(1, windows.Sum(static window => window.To - window.From));
        int room = Math.Max(windows.Count, width - GapWidths(windows, gaps, end));
        List<TimeSegment> segments = [];
        long at = 0, done = 0;
        int x = 0;
        foreach (Moment window in windows)
        {
            if (window.From > at) Add(segments, ref x, gaps.Describe(at, window.From));
            // The running sum is rounded, not every width, so that the windows fill their room exactly.
            int before = (int)(room * (double)done / shown);
            done += window.To - window.From;
            int after = (int)(room * (double)done / shown);
            Add(segments, ref x, new TimeSegment(window.From, window.To, SegmentKind.ToScale, 0, after - before, ""));
            at = window.To;
        }

        if (end > at) Add(segments, ref x, gaps.Describe(at, end));
        return new CompressedTime(segments);
    }

    private static void Add(List<TimeSegment> segments, ref int x, TimeSegment segment)
    {
        segments.Add(segment with { X = x });
        x += segment.Width;
    }

    private static IEnumerable<(long From, long To)> Between(IReadOnlyList<Moment> windows, long end)
    {
        long at = 0;
        foreach (Moment window in windows)
        {
            if (window.From > at) yield return (at, window.From);
            at = window.To;
        }

        if (end > at) yield return (at, end);
    }
}
