namespace SleepSim.Harness;

/// <summary>What an engine is at, as far as the trace of any engine tells.</summary>
internal enum EngineState
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>Made, and not yet told to start.</summary>
    Launched,

    /// <summary>Starting; its settings are on their way.</summary>
    AwaitingSettings,

    /// <summary>Starting; no settings are on their way.</summary>
    Starting,

    /// <summary>Up, without a session and without asking for one.</summary>
    NoSession,

    /// <summary>Up, without a session, and asking for one.</summary>
    Handshaking,

    /// <summary>Up, with a session that is younger than 180 s of true time.</summary>
    Live,

    /// <summary>The same, and asking for another session.</summary>
    Renewing,

    /// <summary>Told of a sleep that has not come yet.</summary>
    Quiet,

    /// <summary>The machine slept since, and nobody has told it of the wake.</summary>
    Untold,

    /// <summary>Told to stop.</summary>
    Stopping,

    /// <summary>It says that its stop is complete.</summary>
    Stopped,
}
