namespace SleepSim.Reports;

/// <summary>How some runs ended.</summary>
/// <param name="Runs">All of them.</param>
/// <param name="Holds">Every rule holds that could be judged.</param>
/// <param name="Violated">A rule is broken.</param>
/// <param name="NotJudged">No rule was put to the test, or the summary is lost.</param>
public sealed record RunCounts(int Runs, int Holds, int Violated, int NotJudged)
{
    /// <summary>Counts some runs.</summary>
    public static RunCounts Of(IReadOnlyList<ReportedRun> runs) => new(
        runs.Count,
        runs.Count(static run => run.Summary.Verdict == Outcome.Holds),
        runs.Count(static run => run.Summary.Verdict == Outcome.Violated),
        runs.Count(static run => run.Summary.Verdict == Outcome.NotJudged));

    /// <summary>The counts as a part of a sentence: <c>12 of 14 hold, 1 violated, 1 not judged</c>.</summary>
    public override string ToString() =>
        $"{HumanDuration.Count(Holds)} of {HumanDuration.Count(Runs)} hold"
        + (Violated > 0 ? $", {HumanDuration.Count(Violated)} violated" : "")
        + (NotJudged > 0 ? $", {HumanDuration.Count(NotJudged)} not judged" : "");
}
