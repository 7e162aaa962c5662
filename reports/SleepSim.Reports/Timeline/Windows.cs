namespace SleepSim.Reports;

/// <summary>Puts room around moments and joins what meets.</summary>
internal static class Windows
{
    // A gap must save more room than it takes.
    private const long GapMin = 3_000_000_000;

    /// <summary>Windows around moments: half a margin before, a whole one after; never across a hole, and none longer
    /// than <paramref name="longest"/>.</summary>
    public static List<Moment> Around(
        IReadOnlyList<Moment> moments,
        IReadOnlyList<Hole> holes,
        long margin,
        long longest,
        long end)
    {
        List<Moment> wide = [];
        foreach (Moment moment in moments)
        {
            if (Widen(moment, holes, margin, end) is { } window) wide.Add(window);
        }

        wide.Sort(static (left, right) => left.From.CompareTo(right.From));
        List<Moment> joined = [];
        foreach (Moment window in wide) Join(joined, window, holes, Math.Max(GapMin, margin), longest);
        return joined;
    }

    private static Moment? Widen(Moment moment, IReadOnlyList<Hole> holes, long margin, long end)
    {
        long from = Math.Max(0, moment.From - margin / 2);
        long to = Math.Min(end, moment.To + margin);
        int next = FirstEndingAfter(holes, moment.From);
        if (next > 0) from = Math.Max(from, holes[next - 1].To);
        if (next < holes.Count)
        {
            if (holes[next].From < moment.From) return null;
            to = Math.Min(to, holes[next].From);
        }

        return to > from ? new Moment(from, to, moment.Weight) : null;
    }

    private static void Join(List<Moment> joined, Moment window, IReadOnlyList<Hole> holes, long near, long longest)
    {
        if (joined.Count == 0)
        {
            joined.Add(window);
            return;
        }

        Moment last = joined[^1];
        int hole = FirstEndingAfter(holes, last.To);
        bool apart = hole < holes.Count && holes[hole].To <= window.From;
        if (apart || window.From > last.To + near)
        {
            joined.Add(window);
            return;
        }

        long to = Math.Max(last.To, window.To);
        if (to - last.From <= longest)
        {
            joined[^1] = new Moment(last.From, to, Math.Max(last.Weight, window.Weight));
            return;
        }

        if (to > last.To) joined.Add(new Moment(Math.Max(last.To, window.From), to, window.Weight));
        else joined[^1] = last with { Weight = Math.Max(last.Weight, window.Weight) };
    }

    // Holes are in order and do not meet, so they are in order of their ends too.
    private static int FirstEndingAfter(IReadOnlyList<Hole> holes, long at) =>
        InOrder.CountUpTo(holes, at, static hole => hole.To);
}
