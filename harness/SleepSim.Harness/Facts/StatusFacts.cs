using static SleepSim.Harness.Fact;

namespace SleepSim.Harness;

/// <summary>Section 2: NEVPNStatus.</summary>
internal static class StatusFacts
{
    public static IReadOnlyList<Fact> All { get; } =
    [
        Modelled(
            "T1",
            "The status is one of six, numbered 0 to 5 from invalid to disconnecting.",
            "VpnStatus",
            "StatusFactsTests.Status_HasApplesNumbers"),
        Modelled(
            "T2",
            "Only some changes of status are legal: never from disconnected to connected, never from connecting to "
            + "reasserting.",
            "VpnSession.Status, StatusChanged",
            "StatusFactsTests.WhateverHappens_OnlyLegalEdgesAreTaken"),
        Modelled(
            "T3",
            "Observers read the status a moment later than it changes, and miss what it was in between.",
            "HostProfile.StatusNotice, StatusObserved",
            "ObservedStatusFactsTests.ShortStatus_IsNeverSeen"),
        Modelled(
            "T4",
            "An observer's first reading is often disconnected, before anything happened.",
            "StatusObserved",
            "ObservedStatusFactsTests.FirstReading_IsDisconnected"),
        Modelled(
            "T5",
            "The time of connecting is unknown until the tunnel is up.",
            "ConnectionStatus.ConnectedDate",
            "ObservedStatusFactsTests.TimeOfConnecting_IsUnknownUntilConnected"),
        Modelled(
            "T6",
            "Enabling another app's VPN disables this one, and stops it as superseded.",
            "SystemStopReason.Superseded, StopReason.Superseded",
            "ConfigurationFactsTests.AnotherVpnTakesOver_StopsAndDisablesThisOne"),
        OutOfScope(
            "T7",
            "An older interface of the system numbers the status otherwise, and has no reasserting.",
            "packet tunnels are seen through NEVPNStatus"),
        OutOfScope(
            "T8",
            "A network agent carries flags with each status, by which the kernel lets traffic trigger a start.",
            "rules look at the session itself; the agent's flags would say the same twice"),
    ];
}
