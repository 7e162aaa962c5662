using System.Globalization;

namespace SleepSim.Harness;

/// <summary>Times and spans in the reasons of findings: the same in every culture.</summary>
internal static class Text
{
    /// <summary>A span in seconds to the millisecond.</summary>
    public static string Seconds(long nanoseconds) =>
        (nanoseconds / 1_000_000 / 1000m).ToString("0.###", CultureInfo.InvariantCulture) + " s";

    /// <summary>A moment since the run began, as h:mm:ss.fff.</summary>
    public static string Time(long nanoseconds)
    {
        long milliseconds = nanoseconds / 1_000_000;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{milliseconds / 3_600_000}:{milliseconds / 60_000 % 60:00}:{milliseconds / 1000 % 60:00}.{milliseconds % 1000:000}");
    }
}
