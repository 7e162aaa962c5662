using SleepSim.Contract;

namespace SleepSim.WireGuard;

/// <summary>The engines of the thread, side by side.</summary>
public static class WireGuardEngines
{
    /// <summary>In order of merit, the best last.</summary>
    public static IReadOnlyList<ITunnelEngineFactory> All { get; } =
    [
        new WireGuardEngineFactory(RecoveryPolicy.Naive),
        new WireGuardEngineFactory(RecoveryPolicy.DisconnectOnSleep),
        new WireGuardEngineFactory(RecoveryPolicy.WaitForPath),
        new WireGuardEngineFactory(RecoveryPolicy.Resilient),
    ];
}
