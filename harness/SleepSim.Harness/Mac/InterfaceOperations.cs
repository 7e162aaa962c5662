using SleepSim.Contract;
using SleepSim.Harness.Kernel;
using SleepSim.Scenarios;

namespace SleepSim.Harness.Mac;

/// <summary>Plays what happens to the machine's interfaces, and to what is told of them.</summary>
internal sealed class InterfaceOperations(
    Scheduler scheduler, PowerManager power, NetworkInterfaces interfaces, PathMonitor paths)
{
    /// <summary>False when the operation is of another kind.</summary>
    public bool Begin(Operation operation)
    {
        switch (operation)
        {
            case InterfaceDown:
                interfaces.WiFi.Begin(InterfaceOutage.Link);
                return true;
            case InterfaceFlap flap:
                Repeat(flap.Count, flap.Every, () => Flap(flap.Every.ToDuration()));
                return true;
            case InterfaceDetached:
                interfaces.WiFi.Begin(InterfaceOutage.Detached);
                return true;
            case WiFiRoam:
                interfaces.WiFi.Begin(InterfaceOutage.Roaming);
                return true;
            case EthernetPlugged:
                interfaces.Ethernet.End(InterfaceOutage.OutOfReach);
                return true;
            case CellularOnly:
                interfaces.WiFi.Begin(InterfaceOutage.OutOfReach);
                interfaces.Cellular.End(InterfaceOutage.OutOfReach);
                return true;
            case AddressChange:
                interfaces.Primary?.Renumber();
                return true;
            case PathFlurry flurry:
                Repeat(flurry.Count, flurry.Every, paths.AnnounceAgain);
                return true;
            case OwnPathEcho echo:
                Repeat(echo.Count, echo.Every, paths.EchoOwnPath);
                return true;
            default:
                return SetLack(operation, interfaces.Withhold);
        }
    }

    /// <summary>False when the operation is of another kind.</summary>
    public bool End(Operation operation)
    {
        switch (operation)
        {
            case InterfaceDown or InterfaceFlap:
                interfaces.WiFi.End(InterfaceOutage.Link);
                return true;
            case InterfaceDetached:
                interfaces.WiFi.End(InterfaceOutage.Detached);
                return true;
            case WiFiRoam roam:
                interfaces.WiFi.Join(NetworkAfter(roam));
                interfaces.WiFi.End(InterfaceOutage.Roaming);
                return true;
            case EthernetPlugged:
                interfaces.Ethernet.Begin(InterfaceOutage.OutOfReach);
                return true;
            case CellularOnly:
                interfaces.WiFi.End(InterfaceOutage.OutOfReach);
                interfaces.Cellular.Begin(InterfaceOutage.OutOfReach);
                return true;
            case AddressChange or PathFlurry or OwnPathEcho:
                return true;
            default:
                return SetLack(operation, interfaces.Provide);
        }
    }

    private static bool SetLack(Operation operation, Action<InterfaceLack> set)
    {
        InterfaceLack lack = operation switch
        {
            Ipv6Only => InterfaceLack.Ipv4,
            DnsMissing => InterfaceLack.Dns,
            RouteGone => InterfaceLack.Route,
            CaptivePortal => InterfaceLack.Internet,
            _ => InterfaceLack.None,
        };
        if (lack == InterfaceLack.None) return false;
        set(lack);
        return true;
    }

    private AccessNetwork NetworkAfter(WiFiRoam roam)
    {
        AccessNetwork before = interfaces.WiFi.Network;
        return new AccessNetwork(
            roam.Ssid.Length > 0 ? roam.Ssid : before.Ssid,
            roam.DnsServer.Length > 0 ? [roam.DnsServer] : before.DnsServers,
            roam.SearchDomain.Length > 0 ? [roam.SearchDomain] : before.SearchDomains);
    }

    // Down for half of the period; the operation's end finds it up, or brings it up.
    private void Flap(Duration period)
    {
        interfaces.WiFi.Begin(InterfaceOutage.Link);
        After(new Duration(period.Nanoseconds / 2), () => interfaces.WiFi.End(InterfaceOutage.Link));
    }

    private void Repeat(int count, TimeSpan every, Action happening)
    {
        WhenAwake(happening);
        for (int i = 1; i < count; i++) After(every.ToDuration() * i, () => WhenAwake(happening));
    }

    // Nothing is announced on a machine that sleeps (C5).
    private void WhenAwake(Action happening)
    {
        if (power.Awake) happening();
    }

    private void After(Duration delay, Action happening) =>
        scheduler.Schedule(scheduler.Now + delay, happening, Source.Timeline);
}
