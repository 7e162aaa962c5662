namespace SleepSim.Contract;

/// <summary>How much a log line matters.</summary>
public enum LogLevel
{
    /// <summary>For whoever debugs the engine.</summary>
    Debug,

    /// <summary>Worth a line in a story.</summary>
    Info,

    /// <summary>Something failed.</summary>
    Error,
}
