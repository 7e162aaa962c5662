namespace SleepSim.Traces;

/// <summary>How an engine broke the contract of its loop.</summary>
public enum FaultKind
{
    /// <summary>A call threw.</summary>
    Threw,

    /// <summary>It asked to be called at a time already past.</summary>
    DeadlineInPast,

    /// <summary>It asked for work at the same instant without end.</summary>
    NeverIdle,

    /// <summary>It asked the system for more than one call may.</summary>
    Flooded,

    /// <summary>It used a socket or request number twice.</summary>
    DoubleUse,
}
