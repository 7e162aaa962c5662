namespace SleepSim.Scenarios;

/// <summary>How a callback goes wrong.</summary>
public enum CallbackFaultKind
{
    /// <summary>It never comes.</summary>
    Lost,

    /// <summary>It comes twice.</summary>
    Doubled,

    /// <summary>It comes late, and so perhaps after what should follow it.</summary>
    Late,
}
