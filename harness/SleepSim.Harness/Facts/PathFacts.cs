using static SleepSim.Harness.Fact;

namespace SleepSim.Harness;

/// <summary>Section 6, parts b and c: connections that wait, and paths.</summary>
internal static class PathFacts
{
    public static IReadOnlyList<Fact> All { get; } =
    [
        Modelled(
            "N14",
            "A connection that waits has not failed: it tries again when the path changes.",
            "RecoveryPolicy.WaitForPath, TunnelEvent.PathChanged",
            "PathFactsTests.Waiting_TriesAgainWhenThePathChanges"),
        OutOfScope(
            "N15",
            "Only some changes of a connection's state are legal.",
            "the contract has datagrams; what NWConnection does is a policy of the engine"),
        Modelled(
            "N16",
            "A better way to the gateway may appear beside one that works; one moves to it and drops the old.",
            "EthernetPlugged, WireGuardTunnelEngine",
            "InterfaceFactsTests.BetterInterfaceAppears_EngineMovesToIt"),
        OutOfScope(
            "N17",
            "URL loading does not wait for connectivity unless asked to, and then for a week.",
            "no HTTP client is part of a tunnel"),
        Modelled(
            "N18",
            "A path is satisfied, unsatisfied, or would need something to be activated first.",
            "PathStatus",
            "PathFactsTests.Path_IsOneOfThree"),
        Modelled(
            "N19",
            "A satisfied path promises nothing: the gateway may still be out of reach.",
            "NetworkPath.IsSatisfied",
            "PathFactsTests.PathSatisfiedAndGatewayAway_NothingPasses"),
        Modelled(
            "N20",
            "A path says whether it costs money, as cellular does, and whether data is to be saved.",
            "NetworkPath.IsExpensive, CellularOnly",
            "InterfaceFactsTests.Cellular_IsAnExpensivePath"),
        Modelled(
            "N21",
            "WireGuard for macOS tries ten times within 5 s to bind anew and then gives up; ours never does.",
            "RetrySchedule.Slow, SessionDoubt.RetrySlowly",
            "PathFactsTests.NetworkAwayForLong_ResilientNeverGivesUp"),
        Modelled(
            "N22",
            "That the path is satisfied again is the surest word of a network that is back; it may be late, doubled, "
            + "or missing when nothing changed.",
            "HostProfile.PathUpdate, PathMonitor",
            "PathFactsTests.PathUpdate_ComesLateDoubledOrNotAtAll"),
        Modelled(
            "N23",
            "A good client reasserts while the path is unsatisfied, and no longer.",
            "RecoveryPolicy.WaitForPath, ITunnelHost.SetReasserting",
            "PathFactsTests.PathUnsatisfied_ReassertsUntilItIsBack"),
    ];
}
