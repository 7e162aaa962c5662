using SleepSim.Traces;

namespace SleepSim.Cli;

/// <summary>A recovery simulated and the same one live.</summary>
/// <param name="Simulated">Of the simulator; null when it has none there.</param>
/// <param name="Live">Of the kernel; null when it has none there.</param>
internal sealed record Difference(Recovery? Simulated, Recovery? Live)
{
    private const long Noise = 20_000_000;
    private const int PartAllowed = 10;

    /// <summary>From the trigger to the first echo: live less simulated, nanoseconds; null when one of the two has no
    /// end.</summary>
    public long? Total => Live?.Total - Simulated?.Total;

    /// <summary>Trigger and end are there in both or in neither, and each time is within 10 % + 20 ms.</summary>
    public bool Agrees => Simulated is not null && Live is not null && Simulated.Trigger == Live.Trigger
        && Near(Simulated.Total, Live.Total) && Near(Simulated.AfterUsable, Live.AfterUsable)
        && Near(Simulated.OperatingSystem, Live.OperatingSystem);

    /// <summary>The recoveries of two runs, in their order.</summary>
    public static IEnumerable<Difference> Of(IReadOnlyList<Recovery> simulated, IReadOnlyList<Recovery> live)
    {
        for (int i = 0; i < Math.Max(simulated.Count, live.Count); i++)
            yield return new Difference(simulated.ElementAtOrDefault(i), live.ElementAtOrDefault(i));
    }

    private static bool Near(long? simulated, long? live) => (simulated, live) switch
    {
        (null, null) => true,
        ({ } one, { } other) => Math.Abs(other - one) <= (one / PartAllowed) + Noise,
        _ => false,
    };
}
