namespace SleepSim.Contract;

/// <summary>The three clocks of a machine, which move apart during sleep (facts C1–C6).</summary>
public enum ClockKind
{
    /// <summary>Time the machine has been awake; stops in sleep. Darwin's mach_absolute_time (C1).</summary>
    Uptime,

    /// <summary>Time since boot; goes on in sleep. Darwin's mach_continuous_time (C1).</summary>
    Continuous,

    /// <summary>Time of day; goes on in sleep and may step either way (C6).</summary>
    Wall,
}
