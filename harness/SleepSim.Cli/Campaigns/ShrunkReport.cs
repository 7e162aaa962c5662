namespace SleepSim.Cli;

/// <summary>A failure made small. Paths are relative to the report's folder.</summary>
internal sealed record ShrunkReport(
    string Scenario,
    string Picture,
    string Replay,
    int Operations,
    string Hash,
    long AtNs,
    string RuleName,
    string Reason,
    IReadOnlyList<string> Symptoms,
    IReadOnlyList<string> LastMoments,
    IReadOnlyList<KnownBugReport> KnownBugs);
