namespace SleepSim.Harness;

/// <summary>What an invariant says of a run; the later, the worse.</summary>
public enum Outcome
{
    /// <summary>It was put to the test and held.</summary>
    Holds,

    /// <summary>Nothing happened that would have put it to the test.</summary>
    NotJudged,

    /// <summary>It did not hold.</summary>
    Violated,
}
