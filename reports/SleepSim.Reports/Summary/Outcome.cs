namespace SleepSim.Reports;

/// <summary>What came of judging: one rule, or a whole run (the worst of its rules).</summary>
public enum Outcome
{
    /// <summary>Nothing speaks against it.</summary>
    Holds,

    /// <summary>The run did not show enough to say.</summary>
    NotJudged,

    /// <summary>It was broken.</summary>
    Violated,
}
