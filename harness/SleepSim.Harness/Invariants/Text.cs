using System.Globalization;

namespace SleepSim.Harness;

/// <summary>Times and spans in the reasons of findings: the same in every culture.</summary>
internal static class Text
{
    /// <summary>A span in seconds to the millisecond.</summary>
    public static string Seconds(long nanoseconds) =>
        (nanoseconds / 1_000_000 / 1000m).ToString("0.###", CultureInfo.InvariantCulture) + " s";

    /// <summary>A moment since the run began, such as <c>2:05.350</c> or <c>1:02:05.350</c>.</summary>
    public static string Time(long nanoseconds)
    {
        long milliseconds = nanoseconds / 1_000_000;
        long hours = milliseconds / 3_600_000;
        long minutes = milliseconds / 60_000 % 60;
        string rest = string.Create(
            CultureInfo.InvariantCulture, $"{milliseconds / 1000 % 60:00}.{milliseconds % 1000:000}");
        return hours == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{minutes}:{rest}")
            : string.Create(CultureInfo.InvariantCulture, $"{hours}:{minutes:00}:{rest}");
    }
}
