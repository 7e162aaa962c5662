namespace SleepSim.WireGuard.Tests.Recovery;

/// <summary>What can happen next in a <see cref="RandomLife"/>.</summary>
internal enum StepKind
{
    TimePasses,
    TimePassesUnnoticed,
    MachineSleeps,
    WallSteps,
    SleepCalled,
    WakeCalled,
    PathChanges,
    SettingsApplied,
    SocketFails,
    NameResolved,
    AppAsks,
    SpuriousDeadline,
    ApplicationSends,
    GatewaySends,
    GarbageArrives,
    DatagramsCarried,
    DatagramsLost,
    GatewayRestarts,
    Stop,
}
