using System.Runtime.InteropServices;
using SleepSim.Contract;

namespace SleepSim.LinuxHost;

/// <summary>struct timespec on machines of 64 bits.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct TimeValue
{
    private const long PerSecond = 1_000_000_000;

    public long Seconds;
    public long Nanoseconds;

    public static TimeValue Of(Duration time) =>
        new() { Seconds = time.Nanoseconds / PerSecond, Nanoseconds = time.Nanoseconds % PerSecond };

    public readonly Duration ToDuration() => new((Seconds * PerSecond) + Nanoseconds);
}
