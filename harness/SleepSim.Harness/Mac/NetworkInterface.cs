using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Mac;

/// <summary>One network interface: link, address, default route and name servers, which come back one after the other
/// (P19–P27).</summary>
internal sealed class NetworkInterface
{
    // A private network has no more addresses than this; then round again.
    private const int Addresses = 200;

    /// <summary>How long an address outlives its link; the timer stands still in sleep (P20).</summary>
    private static readonly Duration AddressOutlivesLink = Duration.FromMilliseconds(100);

    private readonly TraceStream _trace;
    private readonly InterfaceDelays _delays;
    private readonly MachineTimer _rise;
    private readonly MachineTimer _addressLoss;
    private readonly MachineTimer _dnsRise;
    private readonly int _firstAddress;
    private readonly bool _newAddresses;
    private InterfaceOutage _outages;
    private InterfaceLack _lacks;
    private (bool Link, bool Address, bool Route) _raw = (true, true, true);
    private (bool Link, bool Address, bool Route) _published = (true, true, true);
    private bool _dns = true;
    private bool _moved;

    private NetworkInterface(
        TraceStream trace, MachineTimers timers, InterfaceDelays delays, string name, InterfaceKind kind,
        int firstAddress, bool newAddresses, bool present)
    {
        _trace = trace;
        _delays = delays;
        _firstAddress = firstAddress;
        _newAddresses = newAddresses;
        Name = name;
        Kind = kind;
        Address = firstAddress;
        _rise = timers.Create(Source.Interface, Rise);
        _addressLoss = timers.Create(Source.Interface, () => Become(_raw.Link, address: false, _raw.Route));
        _dnsRise = timers.Create(Source.Interface, DnsKnown);
        if (present) return;
        _outages = InterfaceOutage.OutOfReach;
        _raw = _published = default;
        _dns = false;
    }

    public string Name { get; }

    public InterfaceKind Kind { get; }

    /// <summary>Another number is another interface under the same name (P24).</summary>
    public int Index { get; private set; } = 1;

    public bool Link => _raw.Link;

    public bool HasAddress => _raw.Address;

    /// <summary>It carries a default route.</summary>
    public bool Route => _raw.Route && !_lacks.HasFlag(InterfaceLack.Route);

    /// <summary>It has IPv6 and no IPv4.</summary>
    public bool Ipv6Only => _lacks.HasFlag(InterfaceLack.Ipv4);

    /// <summary>It knows a name server.</summary>
    public bool HasDns => _dns && Route && !_lacks.HasFlag(InterfaceLack.Dns);

    /// <summary>A captive portal stands before the Internet.</summary>
    public bool Captive => _lacks.HasFlag(InterfaceLack.Internet);

    /// <summary>Which address it has or had last; another number is another address.</summary>
    public int Address { get; private set; }

    /// <summary>The network it is in, or was in last.</summary>
    public required AccessNetwork Network { get; set; }

    public event Action? Changed;

    /// <summary>The machine's Wi-Fi, up and in its first network.</summary>
    public static NetworkInterface WiFi(
        TraceStream trace, MachineTimers timers, HostProfile host, AccessNetwork home) =>
        new(trace, timers, InterfaceDelays.WiFi(host), "en0", InterfaceKind.WiFi, 10, host.NewAddressAfterWake, true)
        {
            Network = home,
        };

    /// <summary>A dock's Ethernet, not plugged in.</summary>
    public static NetworkInterface Ethernet(
        TraceStream trace, MachineTimers timers, HostProfile host, AccessNetwork wired) =>
        new(trace, timers, InterfaceDelays.Ethernet(host), "en5", InterfaceKind.Ethernet, 1010, false, false)
        {
            Network = wired,
        };

    /// <summary>A modem that rests.</summary>
    public static NetworkInterface Cellular(TraceStream trace, MachineTimers timers, AccessNetwork carrier) =>
        new(trace, timers, InterfaceDelays.Cellular(), "pdp_ip0", InterfaceKind.Cellular, 2010, false, false)
        {
            Network = carrier,
        };

    public void Begin(InterfaceOutage outage)
    {
        bool wasUp = _outages == InterfaceOutage.None;
        _outages |= outage;
        if (outage == InterfaceOutage.Detached) Index++;
        if (!wasUp) return;
        _rise.Disarm();
        bool keepsAddress = outage != InterfaceOutage.Detached && _raw.Address;
        if (keepsAddress && _raw.Link) _addressLoss.ArmAfter(AddressOutlivesLink);
        Become(link: false, keepsAddress, route: false);
    }

    public void End(InterfaceOutage outage)
    {
        if ((_outages & outage) == 0) return;
        _outages &= ~outage;
        if (_outages == InterfaceOutage.None) _rise.ArmAfter(_delays.Link);
    }

    /// <summary>The network stops giving something.</summary>
    public void Withhold(InterfaceLack lack)
    {
        _lacks |= lack;
        ChangeFamily(lack);
        Publish();
        Changed?.Invoke();
    }

    /// <summary>The network gives it again.</summary>
    public void Provide(InterfaceLack lack)
    {
        _lacks &= ~lack;
        ChangeFamily(lack);
        Publish();
        Changed?.Invoke();
    }

    /// <summary>Joins another network: its address belongs to the old one (P21).</summary>
    public void Join(AccessNetwork network)
    {
        if (network == Network) return;
        Network = network;
        _moved = true;
    }

    /// <summary>Gets another address without losing its link.</summary>
    public void Renumber()
    {
        TakeNextAddress();
        Changed?.Invoke();
    }

    // The next of link, address, route comes back.
    private void Rise()
    {
        if (!_raw.Link)
        {
            // A link that is back in time keeps the address (P21), unless it is that of another network.
            _addressLoss.Disarm();
            bool address = _raw.Address && !_newAddresses && !_moved;
            Become(link: true, address, route: false);
            _rise.ArmAfter(address ? Duration.Zero : _delays.Address);
        }
        else if (!_raw.Address)
        {
            if (_newAddresses || _moved) TakeNextAddress();
            _moved = false;
            Become(link: true, address: true, route: false);
            _rise.ArmAfter(_delays.Route);
        }
        else
        {
            Become(link: true, address: true, route: true);
        }
    }

    // An address of the other family is another address: what was sent from the old one is never answered here.
    private void ChangeFamily(InterfaceLack lack)
    {
        if (lack.HasFlag(InterfaceLack.Ipv4)) TakeNextAddress();
    }

    private void TakeNextAddress() => Address = _firstAddress + ((Address - _firstAddress + 1) % Addresses);

    private void DnsKnown()
    {
        _dns = true;
        Changed?.Invoke();
    }

    private void Become(bool link, bool address, bool route)
    {
        if ((link, address, route) == _raw) return;
        if (route && !_raw.Route) LearnDns();
        if (!route) ForgetDns();
        _raw = (link, address, route);
        if (Publish()) Changed?.Invoke();
    }

    private void LearnDns()
    {
        if (_delays.Dns == Duration.Zero) _dns = true;
        else _dnsRise.ArmAfter(_delays.Dns);
    }

    private void ForgetDns()
    {
        _dnsRise.Disarm();
        _dns = false;
    }

    // True when what anyone can see has changed.
    private bool Publish()
    {
        (bool Link, bool Address, bool Route) now = (Link, HasAddress, Route);
        if (now == _published) return false;
        _published = now;
        _trace.Emit(new InterfaceChanged(_trace.Now, Name, Link, HasAddress, Route));
        return true;
    }
}
