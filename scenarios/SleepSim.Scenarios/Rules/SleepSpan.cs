namespace SleepSim.Scenarios;

/// <summary>A sleep as it turns out: a promoted dark wake ends it early.</summary>
/// <param name="Step">The index of the sleep in the timeline, or of the lid that is closed.</param>
/// <param name="Begin">The index of the step that makes it begin: mostly the same.</param>
/// <param name="From">When it is announced.</param>
/// <param name="HardwareFrom">When the linger is over and the hardware sleeps (P9).</param>
/// <param name="To">When the machine is in full wake again.</param>
/// <param name="Depth">How deep.</param>
/// <param name="Promoted">The index of the dark wake that ended it, or null.</param>
internal sealed record SleepSpan(
    int Step, int Begin, TimeSpan From, TimeSpan HardwareFrom, TimeSpan To, SleepDepth Depth, int? Promoted = null);
