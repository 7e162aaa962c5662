namespace SleepSim.Traces;

/// <summary>What an engine completed.</summary>
public enum CompletionKind
{
    /// <summary>startTunnel.</summary>
    Start,

    /// <summary>stopTunnel.</summary>
    Stop,

    /// <summary>sleep.</summary>
    Sleep,

    /// <summary>handleAppMessage.</summary>
    AppMessage,
}
