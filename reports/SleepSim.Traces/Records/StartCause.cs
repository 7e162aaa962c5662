namespace SleepSim.Traces;

/// <summary>Who asked for a start.</summary>
public enum StartCause
{
    /// <summary>The user or the app.</summary>
    User,

    /// <summary>An on-demand rule, triggered by traffic.</summary>
    OnDemand,

    /// <summary>The system itself, after an update of the provider (X4).</summary>
    System,
}
