using SleepSim.Contract;

namespace SleepSim.LinuxHost;

/// <summary>The three clocks of the contract, by their Linux names.</summary>
internal static unsafe class SystemClocks
{
    private const int Realtime = 0;
    private const int Monotonic = 1;
    private const int BootTime = 7;

    /// <summary>What all three show. Continuous is read after uptime, and so is never behind it.</summary>
    public static ClockReading Read() => new(Read(Monotonic), Read(BootTime), Read(Realtime));

    /// <summary>The number by which the kernel knows a clock.</summary>
    public static int NumberOf(ClockKind clock) => clock switch
    {
        ClockKind.Uptime => Monotonic,
        ClockKind.Continuous => BootTime,
        ClockKind.Wall => Realtime,
        _ => throw new ArgumentOutOfRangeException(nameof(clock), clock, "There are three clocks."),
    };

    private static Duration Read(int clock)
    {
        TimeValue value;
        _ = Libc.ReadClock(clock, &value);
        return value.ToDuration();
    }
}
