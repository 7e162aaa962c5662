namespace SleepSim.Scenarios;

/// <summary>What a line of a power log says about the machine.</summary>
public enum PowerEventKind
{
    /// <summary>"Entering DarkWake state": full wake goes down, the hardware does not sleep yet.</summary>
    EnteringDarkWake,

    /// <summary>"Entering Sleep state": the hardware sleeps.</summary>
    EnteringSleep,

    /// <summary>A wake without video and audio.</summary>
    DarkWake,

    /// <summary>A wake with video or audio, from sleep.</summary>
    FullWake,

    /// <summary>"DarkWake to FullWake".</summary>
    Promotion,

    /// <summary>"Sleep in process aborted".</summary>
    SleepAborted,

    /// <summary>powerd started: the machine was booted.</summary>
    Boot,
}
