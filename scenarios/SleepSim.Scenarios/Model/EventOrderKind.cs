namespace SleepSim.Scenarios;

/// <summary>How what falls on one instant is put in order.</summary>
public enum EventOrderKind
{
    /// <summary>First in, first out.</summary>
    FirstIn,

    /// <summary>Last in, first out.</summary>
    LastIn,

    /// <summary>Every order is as likely as every other.</summary>
    Random,

    /// <summary>By random priorities of the parts of the machine (Burckhardt et al., ASPLOS 2010).</summary>
    Pct,
}
