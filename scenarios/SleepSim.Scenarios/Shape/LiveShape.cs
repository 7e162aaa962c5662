namespace SleepSim.Scenarios;

/// <summary>The keys of <c>live</c>.</summary>
internal static class LiveShape
{
    private static readonly ScalarFormat<TimeSpan> _sleeps =
        Formats.Duration(TimeSpan.FromSeconds(1), TimeSpan.FromDays(1));

    public static FieldTable<LiveProfile> Table { get; } = new FieldTable<LiveProfile>(new LiveProfile())
        .AddOptional(
            "longest-sleep", _sleeps, l => l.LongestSleep, (l, value) => l with { LongestSleep = value }, none: "none");
}
