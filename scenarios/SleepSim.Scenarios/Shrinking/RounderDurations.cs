namespace SleepSim.Scenarios;

/// <summary>Shorter durations worth trying in place of one, the shortest first: a few bold ones, then those that are
/// only rounder.</summary>
internal static class RounderDurations
{
    private static readonly TimeSpan[] _round =
    [
        TimeSpan.Zero, Milliseconds(1), Milliseconds(10), Milliseconds(100), Milliseconds(500),
        Seconds(1), Seconds(2), Seconds(5), Seconds(10), Seconds(15), Seconds(20), Seconds(30), Seconds(45),
        Seconds(60), Seconds(120), Seconds(180), Seconds(300), Seconds(600), Seconds(900), Seconds(1800),
        TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(4), TimeSpan.FromHours(8),
        TimeSpan.FromHours(12), TimeSpan.FromDays(1),
    ];

    private static readonly TimeSpan[] _grains =
    [
        TimeSpan.FromHours(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(1), Seconds(10), Seconds(1),
        Milliseconds(100), Milliseconds(1),
    ];

    public static IEnumerable<TimeSpan> Below(TimeSpan duration)
    {
        var tried = new SortedSet<TimeSpan>();
        int rounder = Array.FindLastIndex(_round, round => round < duration);
        foreach (int index in new[] { 0, 1, rounder / 2, rounder * 3 / 4, rounder - 2, rounder - 1, rounder })
        {
            if (index >= 0 && index <= rounder)
                tried.Add(_round[index]);
        }

        foreach (TimeSpan grain in _grains)
        {
            TimeSpan floor = TimeSpan.FromTicks(duration.Ticks / grain.Ticks * grain.Ticks);
            if (floor < duration)
                tried.Add(floor);
        }

        return tried;
    }

    private static TimeSpan Seconds(int count) => TimeSpan.FromSeconds(count);

    private static TimeSpan Milliseconds(int count) => TimeSpan.FromMilliseconds(count);
}
