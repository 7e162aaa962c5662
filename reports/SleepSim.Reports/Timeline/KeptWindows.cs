namespace SleepSim.Reports;

/// <summary>Chooses which windows are drawn when not all fit: the weightiest first.</summary>
internal sealed class KeptWindows
{
    private const long Second = 1_000_000_000;
    private const int AlikeMax = 8;

    private readonly List<Moment> _kept = [];
    private readonly GapText _gaps;
    private readonly long _end;
    private long _shown;
    private int _gapWidths;

    private KeptWindows(GapText gaps, long end)
    {
        _gaps = gaps;
        _end = end;
        _gapWidths = gaps.Width(0, end);
    }

    /// <summary>The windows that fit into so many pixels at so many pixels a second, in order of time; at least
    /// one.</summary>
    public static List<Moment> Of(
        IReadOnlyList<Moment> windows,
        GapText gaps,
        long end,
        int width,
        int pixelsPerSecond)
    {
        KeptWindows kept = new(gaps, end);
        foreach (IGrouping<int, Moment> alike in windows.OrderByDescending(static window => window.Weight)
            .ThenBy(static window => window.From).GroupBy(static window => window.Weight))
        {
            // Of many small ones alike, such as the beginnings of all sleeps, a few would only make the picture uneven;
            // dark wakes that all say the same are another matter.
            Moment[] all = [.. alike];
            bool wholeOnly = alike.Key is > Moments.DarkWakeMax and < Moments.Wake && all.Length > AlikeMax;
            List<Moment> before = wholeOnly ? [.. kept._kept] : [];
            (long shown, int gapWidths) = (kept._shown, kept._gapWidths);
            int taken = all.Count(window => kept.TryTake(window, width, pixelsPerSecond));
            if (!wholeOnly || taken == all.Length) continue;
            kept._kept.Clear();
            kept._kept.AddRange(before);
            (kept._shown, kept._gapWidths) = (shown, gapWidths);
        }

        return kept._kept;
    }

    private bool TryTake(Moment window, int width, int pixelsPerSecond)
    {
        (int place, int gapWidths) = Try(window);
        long needed = (_shown + window.To - window.From) * pixelsPerSecond / Second + gapWidths;
        if (needed > width && _kept.Count > 0) return false;
        Insert(place, window, gapWidths);
        return true;
    }

    // Where a window would stand, and what all gaps would take with it: it cuts one gap in two.
    private (int Place, int GapWidths) Try(Moment window)
    {
        int place = InOrder.CountBefore(_kept, window.From, static kept => kept.From);
        long from = place == 0 ? 0 : _kept[place - 1].To, to = place == _kept.Count ? _end : _kept[place].From;
        return (place, _gapWidths - Width(from, to) + Width(from, window.From) + Width(window.To, to));
    }

    private int Width(long from, long to) => to > from ? _gaps.Width(from, to) : 0;

    private void Insert(int place, Moment window, int gapWidths)
    {
        _kept.Insert(place, window);
        _shown += window.To - window.From;
        _gapWidths = gapWidths;
    }
}
