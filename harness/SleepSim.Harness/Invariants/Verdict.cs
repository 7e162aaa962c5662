namespace SleepSim.Harness;

/// <summary>What all invariants together say of a run.</summary>
/// <param name="Findings">One for each invariant, in the order of the catalogue.</param>
public sealed record Verdict(IReadOnlyList<Finding> Findings)
{
    /// <summary>Violated when one is; not judged when nothing was put to the test; else it holds.</summary>
    public Outcome Outcome =>
        Findings.Any(f => f.Outcome == Outcome.Violated) ? Outcome.Violated
        : Findings.All(f => f.Outcome == Outcome.NotJudged) ? Outcome.NotJudged
        : Outcome.Holds;

    /// <summary>The violations, the earliest first.</summary>
    public IReadOnlyList<Finding> Violations =>
        [.. Findings.Where(f => f.Outcome == Outcome.Violated).OrderBy(f => f.At)];
}
