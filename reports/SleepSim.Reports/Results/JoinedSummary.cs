namespace SleepSim.Reports;

/// <summary>What came of many runs: the content of the file of <c>sleepsim report --json</c>. reports/README.md
/// explains every field.</summary>
/// <param name="Format">The format of the file.</param>
/// <param name="Verdict">The worst of all runs.</param>
/// <param name="Counts">How they ended.</param>
/// <param name="Engines">One for each engine, in order of their names.</param>
/// <param name="Runs">Every run, in order of engine, scenario and hash.</param>
public sealed record JoinedSummary(
    int Format,
    Outcome Verdict,
    RunCounts Counts,
    IReadOnlyList<EngineSummary> Engines,
    IReadOnlyList<JoinedRun> Runs)
{
    /// <summary>The format that this SleepSim writes.</summary>
    public const int FormatNow = 1;

    /// <summary>Joins some runs.</summary>
    public static JoinedSummary Of(IReadOnlyList<ReportedRun> runs) => new(
        FormatNow,
        runs.Count == 0 ? Outcome.NotJudged : runs.Max(static run => run.Summary.Verdict),
        RunCounts.Of(runs),
        EngineSummary.OfAll(runs),
        [.. runs.Select(static run => new JoinedRun(run.Variant, run.Missing, run.Summary))]);
}
