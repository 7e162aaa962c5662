using SleepSim.Contract;

namespace SleepSim.Harness.Mac;

/// <summary>From the time of scenario files to the time of the simulation; exact.</summary>
internal static class TimeConversions
{
    public static Duration ToDuration(this TimeSpan span) => new(checked(span.Ticks * TimeSpan.NanosecondsPerTick));
}
