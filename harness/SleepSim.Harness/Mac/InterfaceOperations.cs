using SleepSim.Contract;
using SleepSim.Harness.Kernel;
using SleepSim.Scenarios;

namespace SleepSim.Harness.Mac;

/// <summary>Plays what happens to the machine's interfaces, and to what is told of them.</summary>
internal sealed class InterfaceOperations
{
    private readonly Scheduler _scheduler;
    private readonly PowerManager _power;
    private readonly NetworkInterfaces _interfaces;
    private readonly PathMonitor _paths;
    private bool _leavingCellular;

    public InterfaceOperations(
        Scheduler scheduler, PowerManager power, NetworkInterfaces interfaces, PathMonitor paths)
    {
        _scheduler = scheduler;
        _power = power;
        _interfaces = interfaces;
        _paths = paths;
        interfaces.Changed += LeaveCellular;
    }

    /// <summary>False when the operation is of another kind.</summary>
    public bool Begin(Operation operation)
    {
        switch (operation)
        {
            case InterfaceDown:
                _interfaces.WiFi.Begin(InterfaceOutage.Link);
                return true;
            case InterfaceFlap flap:
                Repeat(flap.Count, flap.Every, () => Flap(flap.Every.ToDuration()));
                return true;
            case InterfaceDetached:
                _interfaces.WiFi.Begin(InterfaceOutage.Detached);
                return true;
            case WiFiRoam:
                _interfaces.WiFi.Begin(InterfaceOutage.Roaming);
                return true;
            case EthernetPlugged:
                _interfaces.Ethernet.End(InterfaceOutage.OutOfReach);
                return true;
            case CellularOnly:
                _leavingCellular = false;
                _interfaces.WiFi.Begin(InterfaceOutage.OutOfReach);
                _interfaces.Cellular.End(InterfaceOutage.OutOfReach);
                return true;
            case AddressChange:
                _interfaces.Primary?.Renumber();
                return true;
            case PathFlurry flurry:
                Repeat(flurry.Count, flurry.Every, _paths.AnnounceAgain);
                return true;
            case OwnPathEcho echo:
                Repeat(echo.Count, echo.Every, _paths.EchoOwnPath);
                return true;
            default:
                return SetLack(operation, _interfaces.Withhold);
        }
    }

    /// <summary>False when the operation is of another kind.</summary>
    public bool End(Operation operation)
    {
        switch (operation)
        {
            case InterfaceDown or InterfaceFlap:
                _interfaces.WiFi.End(InterfaceOutage.Link);
                return true;
            case InterfaceDetached:
                _interfaces.WiFi.End(InterfaceOutage.Detached);
                return true;
            case WiFiRoam roam:
                _interfaces.WiFi.Join(NetworkAfter(roam));
                _interfaces.WiFi.End(InterfaceOutage.Roaming);
                return true;
            case EthernetPlugged:
                _interfaces.Ethernet.Begin(InterfaceOutage.OutOfReach);
                return true;
            case CellularOnly:
                _interfaces.WiFi.End(InterfaceOutage.OutOfReach);
                _leavingCellular = true;
                return true;
            case AddressChange or PathFlurry or OwnPathEcho:
                return true;
            default:
                return SetLack(operation, _interfaces.Provide);
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
        AccessNetwork before = _interfaces.WiFi.Network;
        return new AccessNetwork(
            roam.Ssid.Length > 0 ? roam.Ssid : before.Ssid,
            roam.DnsServer.Length > 0 ? [roam.DnsServer] : before.DnsServers,
            roam.SearchDomain.Length > 0 ? [roam.SearchDomain] : before.SearchDomains);
    }

    // Down for half of the period; the operation's end finds it up, or brings it up.
    private void Flap(Duration period)
    {
        _interfaces.WiFi.Begin(InterfaceOutage.Link);
        After(new Duration(period.Nanoseconds / 2), () => _interfaces.WiFi.End(InterfaceOutage.Link));
    }

    private void Repeat(int count, TimeSpan every, Action happening)
    {
        WhenAwake(happening);
        for (int i = 1; i < count; i++) After(every.ToDuration() * i, () => WhenAwake(happening));
    }

    // Nothing is announced on a machine that sleeps (C5).
    private void WhenAwake(Action happening)
    {
        if (_power.Awake) happening();
    }

    private void After(Duration delay, Action happening) =>
        _scheduler.Schedule(_scheduler.Now + delay, happening, Source.Timeline);

    // Cellular carries on until Wi-Fi does.
    private void LeaveCellular()
    {
        if (!_leavingCellular || !_interfaces.WiFi.Route) return;
        _leavingCellular = false;
        _interfaces.Cellular.Begin(InterfaceOutage.OutOfReach);
    }
}
