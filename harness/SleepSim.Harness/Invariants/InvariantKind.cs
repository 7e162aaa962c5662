namespace SleepSim.Harness;

/// <summary>What kind of promise an invariant is.</summary>
public enum InvariantKind
{
    /// <summary>Something bad never happens; judged throughout.</summary>
    Safety,

    /// <summary>Something good happens in time; judged by a budget.</summary>
    Liveness,
}
