using SleepSim.Scenarios;

namespace SleepSim.Harness.Mac;

/// <summary>All interfaces of the machine, in the system's order of preference.</summary>
internal sealed class NetworkInterfaces
{
    // A wired network and a carrier have name servers of their own.
    private const string WiredDns = "192.168.1.1";
    private const string CarrierDns = "10.255.0.1";

    private readonly NetworkInterface[] _all;

    public NetworkInterfaces(TraceStream trace, MachineTimers timers, HostProfile host, NetworkProfile network)
    {
        AccessNetwork home = new(network.Ssid, network.DnsServers, network.SearchDomains);
        AccessNetwork wired = home with { Ssid = "", DnsServers = [WiredDns] };
        WiFi = NetworkInterface.WiFi(trace, timers, host, home);
        Ethernet = NetworkInterface.Ethernet(trace, timers, host, wired);
        Cellular = NetworkInterface.Cellular(trace, timers, new AccessNetwork("", [CarrierDns], []));
        _all = [Ethernet, WiFi, Cellular];
        foreach (NetworkInterface one in All) one.Changed += () => Changed?.Invoke();
    }

    public NetworkInterface WiFi { get; }

    public NetworkInterface Ethernet { get; }

    public NetworkInterface Cellular { get; }

    /// <summary>The most preferred first.</summary>
    public ReadOnlySpan<NetworkInterface> All => _all;

    /// <summary>The most preferred one with a default route; null when none has.</summary>
    public NetworkInterface? Primary
    {
        get
        {
            foreach (NetworkInterface one in All)
            {
                if (one.Route) return one;
            }

            return null;
        }
    }

    /// <summary>Something about one of them changed.</summary>
    public event Action? Changed;

    /// <summary>The interface of that name; null when there is none.</summary>
    public NetworkInterface? Find(string name)
    {
        foreach (NetworkInterface one in All)
        {
            if (one.Name == name) return one;
        }

        return null;
    }

    public void Begin(InterfaceOutage outage)
    {
        foreach (NetworkInterface one in All) one.Begin(outage);
    }

    public void End(InterfaceOutage outage)
    {
        foreach (NetworkInterface one in All) one.End(outage);
    }

    /// <summary>The networks around the machine stop giving something, whichever it is in.</summary>
    public void Withhold(InterfaceLack lack)
    {
        foreach (NetworkInterface one in All) one.Withhold(lack);
    }

    public void Provide(InterfaceLack lack)
    {
        foreach (NetworkInterface one in All) one.Provide(lack);
    }
}
