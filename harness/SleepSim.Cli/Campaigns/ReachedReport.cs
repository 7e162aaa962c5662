namespace SleepSim.Cli;

/// <summary>How many scenarios of a campaign reached something, and the first of them.</summary>
internal sealed record ReachedReport(string Name, long Count, long First);
