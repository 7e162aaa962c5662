namespace SleepSim.Scenarios;

/// <summary>Which operation a move becomes.</summary>
internal enum MoveKind
{
    Sleep,
    DarkWake,
    AbortedSleep,
    InterfaceDown,
    PathFlurry,
    Traffic,
    NatExpiry,
    GatewayRestart,
    UserStart,
    UserStop,
}
