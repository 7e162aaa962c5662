namespace SleepSim.Scenarios;

/// <summary>How long the session manager let something take, or how long it took. Deadlines of real machines, to hold
/// a <see cref="HostProfile"/> against (L3–L6).</summary>
/// <param name="State">A state of the session, such as <c>Starting</c>, or <see cref="PluginLaunch"/>.</param>
/// <param name="Timeout">How long the state may last; null when the line does not say.</param>
/// <param name="Duration">How long it lasted; null when its beginning or its end is not in the log.</param>
/// <param name="TimedOut">Whether its timer fired.</param>
/// <param name="Line">The line that tells it, from 1.</param>
public sealed record SessionTiming(string State, TimeSpan? Timeout, TimeSpan? Duration, bool TimedOut, int Line)
{
    /// <summary>From the start of the provider's process to its being reachable (L6).</summary>
    public const string PluginLaunch = "plugin launch";
}
