namespace SleepSim.Scenarios;

/// <summary>The formats that many fields share.</summary>
internal static class Bounds
{
    /// <summary>From nothing to a minute.</summary>
    public static ScalarFormat<TimeSpan> UpToMinute { get; } = Formats.Duration(TimeSpan.Zero, TimeSpan.FromMinutes(1));

    /// <summary>From nothing to an hour.</summary>
    public static ScalarFormat<TimeSpan> UpToHour { get; } = Formats.Duration(TimeSpan.Zero, TimeSpan.FromHours(1));

    /// <summary>From nothing to a day.</summary>
    public static ScalarFormat<TimeSpan> UpToDay { get; } = Formats.Duration(TimeSpan.Zero, TimeSpan.FromDays(1));

    /// <summary>Never at once, and at most a day.</summary>
    public static ScalarFormat<TimeSpan> Deadline { get; } = Formats.Duration(Tick, TimeSpan.FromDays(1));

    /// <summary>How long an operation lasts, if at all.</summary>
    public static ScalarFormat<TimeSpan> Length { get; } = Formats.Duration(TimeSpan.Zero, Scenario.MaxLength);

    /// <summary>How long an operation lasts that takes time.</summary>
    public static ScalarFormat<TimeSpan> Positive { get; } = Formats.Duration(Tick, Scenario.MaxLength);

    /// <summary>How often something is repeated.</summary>
    public static ScalarFormat<int> Repeats { get; } = Formats.Int(1, 1000);

    /// <summary>How often something is allowed.</summary>
    public static ScalarFormat<int> Count { get; } = Formats.Int(0, 1_000_000);

    /// <summary>How many of 1,000, at least one.</summary>
    public static ScalarFormat<int> Rate { get; } = Formats.PerMille(1);

    /// <summary>A host or domain name.</summary>
    public static ScalarFormat<string> HostName { get; } = Formats.Name(253);

    private static TimeSpan Tick => TimeSpan.FromMilliseconds(1);
}
