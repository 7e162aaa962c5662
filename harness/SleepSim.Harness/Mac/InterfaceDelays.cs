using SleepSim.Contract;
using SleepSim.Scenarios;

namespace SleepSim.Harness.Mac;

/// <summary>How long each step takes until an interface can be used (P19–P27).</summary>
/// <param name="Link">From the end of an outage to the link.</param>
/// <param name="Address">From the link to an address.</param>
/// <param name="Route">From the address to the default route (D24).</param>
/// <param name="Dns">From the default route to the name servers.</param>
internal sealed record InterfaceDelays(Duration Link, Duration Address, Duration Route, Duration Dns)
{
    // D21 gives cellular this much to come up.
    private static readonly Duration CellularBringUp = Duration.FromSeconds(2);

    public static InterfaceDelays WiFi(HostProfile host) => new(
        host.WakeToLink.ToDuration(),
        host.LinkToAddress.ToDuration(),
        host.AddressToRoute.ToDuration(),
        host.RouteToDns.ToDuration());

    /// <summary>A cable has its link at once.</summary>
    public static InterfaceDelays Ethernet(HostProfile host) => WiFi(host) with { Link = Duration.Zero };

    /// <summary>The modem comes up with all it needs.</summary>
    public static InterfaceDelays Cellular() => new(CellularBringUp, Duration.Zero, Duration.Zero, Duration.Zero);
}
