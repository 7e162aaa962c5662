namespace SleepSim.Contract;

/// <summary>What the machine's three clocks show at one moment.</summary>
/// <param name="Uptime">Since boot, without the time slept. Never runs back.</param>
/// <param name="Continuous">Since boot, with the time slept. Never runs back and is never less than uptime.</param>
/// <param name="Wall">Since 1970-01-01T00:00:00Z. May step either way: never subtract two of them (C6).</param>
public readonly record struct ClockReading(Duration Uptime, Duration Continuous, Duration Wall)
{
    /// <summary>What one of the clocks shows.</summary>
    public Duration this[ClockKind clock] => clock switch
    {
        ClockKind.Uptime => Uptime,
        ClockKind.Continuous => Continuous,
        ClockKind.Wall => Wall,
        _ => throw new ArgumentOutOfRangeException(nameof(clock), clock, "There are three clocks."),
    };
}
