using static SleepSim.Harness.Fact;

namespace SleepSim.Harness;

/// <summary>Section 1, part d: reasserting, tunnel settings, paths, messages, memory.</summary>
internal static class ProviderFacts
{
    public static IReadOnlyList<Fact> All { get; } =
    [
        Modelled(
            "L32",
            "Saying that it reasserts changes what the user sees from connected to reasserting and back, and before "
            + "the tunnel is up it changes nothing.",
            "ITunnelHost.SetReasserting, VpnSession.Status",
            "ProviderFactsTests.Reasserting_ShowsOnlyOnceConnected"),
        Parameter(
            "L33",
            "Who reasserts too long is stopped, as failed or as idle; how long that is, Apple does not say.",
            "host.reasserting-limit",
            "60 s to never; host.reasserting-end says with which of the two reasons"),
        Modelled(
            "L34",
            "The pattern Apple's engineers give: be quiet from sleep() on, reassert when back, and cancel if it fails.",
            "RecoveryPolicy.WaitForPath, ITunnelHost.SetReasserting",
            "ProviderFactsTests.BetweenSleepAndWake_IsQuiet_AndReassertsAfterwards"),
        OutOfScope(
            "L35",
            "Reading or setting reasserting from another thread than the main one may go wrong.",
            "an engine has no threads here: each call comes alone"),
        Modelled(
            "L36",
            "Tunnel settings can be set again and again without clearing them; nothing clears them, and an answer "
            + "follows each time.",
            "ITunnelHost.ApplySettings, TunnelInterface",
            "ProviderFactsTests.SettingsSetAgainAndCleared_EachIsAnswered"),
        Modelled(
            "L37",
            "The answer to tunnel settings sometimes never comes; WireGuard for Apple's platforms goes on after 5 s.",
            "RecoveryPolicy.SettingsPatience, Callback.Settings",
            "ProviderFactsTests.SettingsNeverAnswered_StartGoesOnAfter5s"),
        Modelled(
            "L38",
            "Once settings are in force they draw in all traffic, though nobody may be serving it.",
            "TunnelInterface, Route.Tunnel",
            "ProviderFactsTests.SettingsInForceAndNobodyServes_TrafficIsSwallowed"),
        Modelled(
            "L39",
            "Path updates also come because the provider itself changed routes, or without any change: neither is a "
            + "reason to reconnect.",
            "PathFlurry, PathMonitor, WireGuardTunnelEngine",
            "ProviderFactsTests.PathAnnouncedWithoutAChange_IsNoReasonToReconnect"),
        Modelled(
            "L40",
            "A provider can ask for the path of its own connections, and is told when it changes.",
            "TunnelEvent.StartTunnel, TunnelEvent.PathChanged, PathMonitor",
            "ProviderFactsTests.Path_IsGivenAtTheStartAndToldWhenItChanges"),
        Modelled(
            "L41",
            "The provider's own sockets never enter its tunnel, however wide its routes are.",
            "UdpStack",
            "ProviderFactsTests.RoutesCoverEverything_OuterDatagramsStillLeave"),
        Modelled(
            "L42",
            "Messages of the app come in any state in which the provider runs, and each wants an answer.",
            "AppMessage, ITunnelHost.CompleteAppMessage",
            "MessageFactsTests.MessageInEachState_IsAnswered"),
        Modelled(
            "L43",
            "iOS kills a packet tunnel that uses more than 50 MiB, and 15 MiB before iOS 15; macOS has no limit.",
            "HostProfile.MemoryLimit, ProviderJetsam",
            "CrashFactsTests.KilledForMemory_OnlyWhereThereIsALimit"),
        Modelled(
            "L44",
            "When the provider dies, its interface goes, traffic leaves unprotected, the session ends with 'plug-in "
            + "failed', and the next traffic under a rule starts another.",
            "ProviderCrash, VpnSession",
            "CrashFactsTests.Crash_TakesTheInterfaceAndTrafficStartsAnother"),
        Modelled(
            "L45",
            "To fit into the memory of a phone, engines bound their queues.",
            "ProtocolConstants.StagedPacketsMax, PacketHold",
            "ProviderFactsTests.NoSession_WaitingPacketsAreBounded"),
    ];
}
