namespace SleepSim.Harness;

/// <summary>What became of a fact.</summary>
public enum FactStatus
{
    /// <summary>It is behaviour here, with a test that names it.</summary>
    Modelled,

    /// <summary>It is a value of the scenario, with a range.</summary>
    Parameter,

    /// <summary>It is not here, for a reason.</summary>
    OutOfScope,
}
