namespace SleepSim.Campaigns;

/// <summary>How an engine ended the process that ran it.</summary>
public enum DeathKind
{
    /// <summary>A call did not come back.</summary>
    Stuck,

    /// <summary>It took more memory than there may be.</summary>
    Hungry,

    /// <summary>The stack was too small for it.</summary>
    Overflowed,

    /// <summary>Some other way.</summary>
    Died,
}
