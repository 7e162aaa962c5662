namespace SleepSim.Traces;

/// <summary>The session manager's own states (L5).</summary>
public enum SessionState
{
    /// <summary>Nothing runs.</summary>
    Idle,

    /// <summary>A start was accepted.</summary>
    PreparingNetwork,

    /// <summary>The provider was told to start.</summary>
    Starting,

    /// <summary>The start was completed.</summary>
    Running,

    /// <summary>The provider was told to stop.</summary>
    Stopping,

    /// <summary>The stop was completed; the provider is being let go.</summary>
    Disposing,
}
