namespace SleepSim.Harness.Tests;

/// <summary>What a test asks of a run.</summary>
internal static class Findings
{
    public static Finding Of(this RunResult run, string rule) =>
        run.Verdict.Findings.Single(finding => finding.Invariant.Id == rule);

    public static Outcome OutcomeOf(this RunResult run, string rule) => run.Of(rule).Outcome;

    /// <summary>The violated rules, for messages.</summary>
    public static string Violated(this RunResult run) =>
        string.Join("; ", run.Verdict.Violations.Select(f => $"{f.Invariant.Id} at {f.At}: {f.Reason}"));
}
