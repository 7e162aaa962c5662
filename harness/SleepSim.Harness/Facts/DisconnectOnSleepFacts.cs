using static SleepSim.Harness.Fact;

namespace SleepSim.Harness;

/// <summary>Section 3: disconnectOnSleep.</summary>
internal static class DisconnectOnSleepFacts
{
    public static IReadOnlyList<Fact> All { get; } =
    [
        Modelled(
            "K1",
            "disconnectOnSleep is off unless the app sets it, and nothing is written about its order or its delay.",
            "VpnProfile.DisconnectOnSleep, ITunnelEngineFactory.DisconnectOnSleep",
            "DisconnectOnSleepFactsTests.NotSet_ProviderIsToldToSleepAndStaysUp"),
        Modelled(
            "K2",
            "With it the provider is stopped with reason 15, and after the wake only a rule starts it again.",
            "StopReason.Sleep, VpnSession",
            "DisconnectOnSleepFactsTests.StoppedForSleepWithoutARule_StaysDownAfterTheWake"),
        Modelled(
            "K3",
            "Apple's older engines differ: PPP holds the sleep until its stop is over, IPsec does not.",
            "HostProfile.SleepWaitsForStop",
            "DisconnectOnSleepFactsTests.SleepWaitsForTheStop_OrOvertakesIt"),
        Modelled(
            "K4",
            "The older engine refuses a start once sleep is announced, and any wake ends that, a dark one too.",
            "HostProfile.RefusesStartsBeforeSleep, StartAnswer.Sleeping",
            "DisconnectOnSleepFactsTests.StartsRefusedBeforeSleep_UntilTheNextWakeEvenADarkOne"),
        Modelled(
            "K5",
            "A plug-in that is told of sleep may say that it will answer later; wake is told on its own.",
            "PowerManager.HoldSleep, PowerManager.ReleaseSleep",
            "DisconnectOnSleepFactsTests.AnswerToSleepComesLater_SleepWaitsForIt"),
        Parameter(
            "K6",
            "IPsec sessions end at the wake when the sleep was longer than two hours; not shown for packet tunnels.",
            "host.oversleep-limit",
            "none for packet tunnels, 2 h for IPsec, 0 for its iOS form"),
        Parameter(
            "K7",
            "Users of an IKEv2 product lose their tunnel in sleeps of more than an hour.",
            "host.oversleep-limit",
            "1 to 2 h"),
        Modelled(
            "K8",
            "How long the machine slept is counted from one full wake to the next: dark wakes do not end it.",
            "HostProfile.OversleepLimit, VpnSession",
            "NapFactsTests.Overslept_DarkWakesInBetweenDoNotCount"),
        OutOfScope(
            "K9",
            "Locking an iPhone's screen is no sleep, and disconnectOnSleep does nothing then.",
            "there is no screen to lock; only sleeps are told of"),
        Modelled(
            "K10",
            "Stop, restart and the final sleep come in no promised order; each of the three outcomes has been seen.",
            "VpnSession, PowerManager, HostProfile.SleepWaitsForStop",
            "DisconnectOnSleepFactsTests.StopRestartAndSleep_AllThreeOutcomesHappen"),
    ];
}
