namespace SleepSim.Harness;

/// <summary>What can happen to an engine: the events of the contract, by what distinguishes them, and the
/// data.</summary>
internal enum EngineEvent
{
    Start,
    Stop,
    Sleep,
    Wake,
    PathFound,
    PathLost,
    SettingsApplied,
    SettingsRefused,
    SocketFailed,
    NameResolved,
    NameNotFound,
    AppMessage,
    Deadline,
    Initiation,
    Response,
    Cookie,
    Data,
    Packet,
}
