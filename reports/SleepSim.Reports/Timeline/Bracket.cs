namespace SleepSim.Reports;

/// <summary>A recovery as it is drawn: from its trigger to the first echo, divided into its parts.</summary>
/// <param name="From">The trigger, in nanoseconds since the run began.</param>
/// <param name="To">The first echo; for one that never came, where the wait ended.</param>
/// <param name="UsableAt">Where the part of the operating system ends; null when the path never became usable.</param>
/// <param name="EngineUntil">Where the part of the engine ends and that of the network begins.</param>
/// <param name="Recovered">An echo came back.</param>
/// <param name="Label">The whole and its parts in words.</param>
/// <param name="Brief">The whole alone, for where there is little room.</param>
public sealed record Bracket(
    long From,
    long To,
    long? UsableAt,
    long EngineUntil,
    bool Recovered,
    string Label,
    string Brief);
