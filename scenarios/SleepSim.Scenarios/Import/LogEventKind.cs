namespace SleepSim.Scenarios;

/// <summary>What a line of a log says about the machine.</summary>
public enum LogEventKind
{
    /// <summary>"Entering DarkWake state": full wake goes down, the hardware does not sleep yet.</summary>
    EnteringDarkWake,

    /// <summary>"Entering Sleep state": the hardware sleeps. Also a provider that is told to sleep.</summary>
    EnteringSleep,

    /// <summary>A wake without video and audio.</summary>
    DarkWake,

    /// <summary>A wake with video or audio, from sleep. Also a provider that is told of a wake.</summary>
    FullWake,

    /// <summary>"DarkWake to FullWake".</summary>
    Promotion,

    /// <summary>"Sleep in process aborted".</summary>
    SleepAborted,

    /// <summary>powerd started: the machine was booted.</summary>
    Boot,

    /// <summary>A provider that was told of a new state of the network.</summary>
    LinkChange,

    /// <summary>The session manager started a provider.</summary>
    TunnelStart,
}
