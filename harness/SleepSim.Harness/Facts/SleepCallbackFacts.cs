using static SleepSim.Harness.Fact;

namespace SleepSim.Harness;

/// <summary>Section 1, part c: what a provider hears of sleep and wake.</summary>
internal static class SleepCallbackFacts
{
    public static IReadOnlyList<Fact> All { get; } =
    [
        Modelled(
            "L25",
            "sleep() comes before the machine sleeps and waits for an answer; wake() comes right after it woke, and "
            + "promises nothing about interfaces.",
            "TunnelEvent.Sleep, TunnelEvent.Wake, ITunnelHost.CompleteSleep",
            "SleepCallbackFactsTests.SleepAndWake_AreToldAroundTheSleep"),
        Modelled(
            "L26",
            "A sleep() that nobody answers holds the machine for 28 s on macOS and 7 s on iOS; then it sleeps anyway.",
            "HostProfile.SleepAckDeadline, PowerManager.HoldSleep",
            "SleepCallbackFactsTests.SleepNeverAnswered_MachineSleepsAfterTheDeadline"),
        Modelled(
            "L27",
            "Shipped clients forgot to answer sleep(), or waited in it for packets that never came.",
            "SleepNeverCompleted, Completion",
            "SleepCallbackFactsTests.ClientThatForgetsTheAnswer_IsFoundOut"),
        Modelled(
            "L28",
            "Each dark wake brings a wake(), the sleep after it a sleep(); between them nothing of the process runs.",
            "DarkWake, ProviderProcess",
            "SleepCallbackFactsTests.DarkWakes_EachBringsAWakeAndASleep"),
        Modelled(
            "L29",
            "An idle iPhone tells its provider of 60 to 600 sleeps and wakes in one night.",
            "PlatformProfiles.Of, HostProfile.NapEvery",
            "NapFactsTests.IdlePhone_WakesItsProviderBetween60And600TimesANight"),
        Modelled(
            "L30",
            "Wakes can come in bursts, and after a short sleep in the same network no path update may come at all.",
            "HostProfile.NetworkKeptInSleep, WireGuardTunnelEngine",
            "SleepCallbackFactsTests.BurstOfWakesOnAKeptNetwork_NoPathUpdateAndNoChurn"),
        Modelled(
            "L31",
            "A wake in the middle of reasserting must not begin everything anew, and reconnecting at each wake of an "
            + "iPhone is far too often.",
            "WireGuardTunnelEngine, SessionDoubt",
            "SleepCallbackFactsTests.WakeWhileReasserting_ReassertsOnAsBefore"),
    ];
}
