namespace SleepSim.Reports;

/// <summary>Round times for the axis, where it is to scale.</summary>
internal static class AxisTicks
{
    private const double SpacingMin = 54;
    private const long Millisecond = 1_000_000;

    private static readonly long[] StepsMs =
        [10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 15_000, 30_000, 60_000, 300_000];

    /// <summary>The ticks in order; a stretch too short for a round time gets one where it begins.</summary>
    public static IReadOnlyList<Tick> Of(CompressedTime time)
    {
        long step = Step(time.PixelsPerSecond);
        int decimals = step >= 1_000 * Millisecond ? 0 : step >= 100 * Millisecond ? 1 : 2;
        List<Tick> ticks = [];
        foreach (TimeSegment segment in time.Segments)
        {
            if (segment.IsGap) continue;
            int before = ticks.Count;
            for (long at = (segment.From + step - 1) / step * step; at <= segment.To; at += step)
                ticks.Add(new Tick((float)time.X(at), HumanDuration.Clock(at, decimals)));
            if (ticks.Count == before) ticks.Add(new Tick(segment.X, HumanDuration.Clock(segment.From, decimals)));
        }

        return ticks;
    }

    private static long Step(double pixelsPerSecond)
    {
        foreach (long step in StepsMs)
            if (step * pixelsPerSecond / 1_000 >= SpacingMin) return step * Millisecond;
        return StepsMs[^1] * Millisecond;
    }
}
