using static SleepSim.Harness.Fact;

namespace SleepSim.Harness;

/// <summary>Section 5, part c: how the network comes back after a wake.</summary>
internal static class NetworkAfterWakeFacts
{
    public static IReadOnlyList<Fact> All { get; } =
    [
        Modelled(
            "P19",
            "Addresses are seen to once for each wake, whether link or wake came first.",
            "NetworkInterface.End",
            "NetworkAfterWakeFactsTests.DarkWakeBecomesFull_TheNetworkComesBackOnce"),
        Modelled(
            "P20",
            "An address outlives its link by 0.1 s; in sleep that waits for the wake.",
            "NetworkInterface.HasAddress",
            "NetworkAfterWakeFactsTests.LinkLost_AddressGoes100MillisecondsLater"),
        Modelled(
            "P21",
            "In the same network the address is kept over a sleep, in another one it is gone.",
            "HostProfile.NewAddressAfterWake, NetworkInterface.Address",
            "NetworkAfterWakeFactsTests.SameNetworkKeepsTheAddress_AnotherTakesIt"),
        Parameter(
            "P22",
            "DHCP asks after 1, 2 and 4 s and gives up for a minute.",
            "host.link-to-address",
            "0 s with a valid lease, 1 s as a rule, 60 s at worst"),
        Parameter(
            "P23",
            "DHCP wakes a sleeping machine to renew its lease, at most every 15 min.",
            "host.nap-every",
            "15 min to 1 h"),
        Modelled(
            "P24",
            "An interface may be found gone only after the wake was told of, and return as another one.",
            "HostProfile.DetachesAfterWake, InterfaceDetached",
            "InterfaceFactsTests.InterfaceVanishesAfterTheWake_AndReturns"),
        OutOfScope(
            "P25",
            "The mDNS responder holds off the next sleep for up to 10 s.",
            "another client's delay; a scenario says how long a dark wake is"),
        Parameter(
            "P26",
            "Wi-Fi is back within 0.2 to 3 s of a wake as a rule, at times after 15 s, rarely after a minute.",
            "host.wake-to-link",
            "0 to 60 s"),
        Modelled(
            "P27",
            "After a wake a provider sees, in this order: wake(), link, address, default route, a satisfied path.",
            "NetworkInterface, PathMonitor, PowerManager.Woke",
            "NetworkAfterWakeFactsTests.AfterAWake_OneThingComesAfterTheOther"),
    ];
}
