namespace SleepSim.Scenarios;

/// <summary>What a machine runs on.</summary>
public enum PowerSource
{
    /// <summary>Mains power.</summary>
    Mains,

    /// <summary>Its battery.</summary>
    Battery,
}
