using static SleepSim.Harness.Fact;

namespace SleepSim.Harness;

/// <summary>Section 0: what the forum thread asks, and what it is answered.</summary>
internal static class ThreadFacts
{
    public static IReadOnlyList<Fact> All { get; } =
    [
        Modelled(
            "Z1",
            "With disconnectOnSleep and a Connect rule the tunnel is stopped for sleep, traffic starts it at once, and "
            + "the machine sleeps in the middle of that start.",
            "VpnSession, PowerManager.AnnounceSleep, SymptomNames.AsleepInMidConnect",
            "ThreadFactsTests.StoppedForSleepWithAConnectRule_StartsAgainAndSleepsInMidConnect"),
        Modelled(
            "Z2",
            "Without disconnectOnSleep a provider that connects inside wake() races with the interfaces, and loses.",
            "PowerManager.Woke, SocketTable, RecoveryPolicy.Naive",
            "ThreadFactsTests.ConnectingInWake_FailsBecauseTheInterfacesAreNotUp"),
        Modelled(
            "Z3",
            "The advice: have the connection wait for a usable path, however long it takes; plain sockets never wait.",
            "RecoveryPolicy.WaitForPath, WakeReaction.Recover",
            "ThreadFactsTests.WaitingForThePath_RecoversHoweverLateTheNetworkIs"),
        Modelled(
            "Z4",
            "wake() may follow sleep() at once, with nothing slept in between and the first one's work unfinished.",
            "AbortedSleep, PowerManager.AnnounceAbortedSleep",
            "ThreadFactsTests.SleepCalledOff_WakeFollowsSleepWithNothingSlept"),
        Modelled(
            "Z5",
            "The system starts only a tunnel that it knows to be stopped; a sleep in between changes nothing.",
            "VpnSession.RequestStart, StartAnswer.AlreadyUp",
            "ThreadFactsTests.TunnelThatWasNotStopped_IsNotStartedAfterSleep"),
        Modelled(
            "Z6",
            "A provider cannot restart itself afresh inside wake(): it can only give up and be started by somebody.",
            "ITunnelHost.CancelTunnel, VpnSession",
            "ThreadFactsTests.CancelledInWakeWithoutARule_NothingStartsItAgain"),
        Modelled(
            "Z7",
            "For the system the tunnel stays up until somebody ends it, whatever became of the connection to the "
            + "gateway; saying that it reasserts is up to the provider.",
            "ITunnelHost.SetReasserting, VpnSession.Status",
            "ThreadFactsTests.GatewayUnreachable_StatusIsWhatTheProviderSays"),
    ];
}
