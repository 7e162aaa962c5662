using static SleepSim.Harness.Fact;

namespace SleepSim.Harness;

/// <summary>Section 5, parts a and b: announcing sleep, deadlines, dark wake, lid and standby.</summary>
internal static class PowerFacts
{
    public static IReadOnlyList<Fact> All { get; } =
    [
        OutOfScope(
            "P1",
            "The kernel's messages about power have numbers.",
            "a packet tunnel provider sees none of them: it has sleep() and wake()"),
        Modelled(
            "P2",
            "Nobody can refuse an announced sleep: those told can only delay it, and not for long.",
            "PowerManager.WillSleep, PowerManager.HoldSleep",
            "PowerFactsTests.AnnouncedSleep_CanBeDelayedAndNotRefused"),
        Modelled(
            "P3",
            "The first word of a wake comes before disk and network are back, which may take seconds.",
            "PowerManager.Woke, NetworkInterface",
            "PowerFactsTests.Wake_IsToldSecondsBeforeTheNetworkIsBack"),
        Parameter(
            "P4",
            "The kernel waits 30 s for those it told of sleep, 7 s on phones, and longer for special clients.",
            "host.sleep-ack-deadline",
            "7 s on phones, 30 s for older clients, a day for one that never gives up"),
        OutOfScope(
            "P5",
            "A watchdog panics the machine when going to sleep takes longer than 35 or 180 s.",
            "the machine itself never hangs here"),
        Modelled(
            "P6",
            "powerd gives its clients 28 s to answer.",
            "HostProfile.SleepAckDeadline",
            "PowerFactsTests.SilentClient_Gets28s"),
        Modelled(
            "P7",
            "Going from dark to full wake tells only older apps; going from sleep to dark tells everybody else.",
            "PowerManager.WakeFully, PowerManager.WakeDarkly",
            "PowerFactsTests.DarkWakeBecomesFull_ProviderIsNotToldAgain"),
        Modelled(
            "P8",
            "An announced sleep can be called off; clients then see a sleep and a wake and no time between.",
            "AbortedSleep, SleepCancelled",
            "PowerFactsTests.SleepCalledOff_NothingIsSlept"),
        Modelled(
            "P9",
            "Between announcement and sleep lie 5 s of dark wake on Apple silicon and 15 s on Intel, network up.",
            "HostProfile.Linger, PowerManager.AnnounceSleep",
            "PowerFactsTests.Linger_IsDarkWakeWithTheNetworkUp"),
        Modelled(
            "P10",
            "Power Nap wakes a sleeping Mac every 15 min on Apple silicon and every 30 on Intel, for 45 s.",
            "HostProfile.NapEvery, HostProfile.NapFor, PlatformProfiles.Of",
            "PowerFactsTests.Naps_HaveTheNumbersOfTheirPlatform"),
        Parameter(
            "P11",
            "Dark wakes of real Macs mostly last 45 s, sometimes minutes, on mains power up to an hour.",
            "host.nap-for",
            "2 s to 1 h"),
        Modelled(
            "P12",
            "A dark wake has processor, disk and network, but no display; having a network does not mean that it works "
            + "yet.",
            "PowerState.DarkWake, DarkWake",
            "PowerFactsTests.DarkWake_HasANetworkAfterAWhile"),
        OutOfScope(
            "P13",
            "The Wi-Fi chip keeps TCP connections of Apple's services alive in sleep, for half a day.",
            "nothing of a tunnel is kept that way"),
        Modelled(
            "P14",
            "Closing the lid sleeps, unless there is mains power and an external display; a dark wake with the lid "
            + "closed ends soon.",
            "LidClosed, HostProfile.ExternalDisplay, HostProfile.NapForOnBattery",
            "NapFactsTests.LidClosed_SleepsUnlessOnMainsWithADisplay"),
        Modelled(
            "P15",
            "A machine may go from sleep to standby or hibernate, from which it does not wake darkly.",
            "SleepDepth.Standby, SleepDepth.Hibernate",
            "NapFactsTests.StandbyAndHibernate_HaveNoDarkWakes"),
        Modelled(
            "P16",
            "Rules start tunnels in dark wakes too.",
            "ApplicationProfile.RunInDarkWake, StartCause.OnDemand",
            "PowerFactsTests.DarkWake_RulesStartTheTunnel"),
        Parameter(
            "P17",
            "A closed Mac on mains power may keep its Wi-Fi and stay reachable.",
            "host.network-kept-in-sleep",
            "yes or no"),
        OutOfScope(
            "P18",
            "Idle sleep is not tried within a second or three of a wake, and activity calls it off.",
            "a scenario says when the machine sleeps"),
    ];
}
