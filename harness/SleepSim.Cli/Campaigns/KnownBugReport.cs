namespace SleepSim.Cli;

/// <summary>A bug of a public client that broke the same rule.</summary>
internal sealed record KnownBugReport(string Id, string Story, string Source);
