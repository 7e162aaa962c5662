namespace SleepSim.Scenarios;

/// <summary>The machine sleeps, and wakes fully at the end.</summary>
/// <param name="For">From the announcement to the full wake. When it is shorter than the linger, the machine wakes
/// without having slept.</param>
/// <param name="Reason">As a power log gives it.</param>
/// <param name="Linger">Instead of the host's (P9).</param>
/// <param name="Depth">How deep.</param>
public sealed record Sleep(
    TimeSpan For, string Reason = "Software Sleep", TimeSpan? Linger = null, SleepDepth Depth = SleepDepth.Normal)
    : LastingOperation(For);
