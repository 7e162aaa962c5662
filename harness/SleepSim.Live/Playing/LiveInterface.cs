using SleepSim.Contract;
using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Live;

/// <summary>The machine's interface as the simulated Mac has it (P19–P27), carried out on a kernel: link, address and
/// route come back one after the other, with the same delays.</summary>
internal sealed class LiveInterface
{
    /// <summary>How long an address outlives its link; the timer stands still in sleep (P20).</summary>
    private static readonly Duration AddressOutlivesLink = Duration.FromMilliseconds(100);

    private readonly LabLink _link;
    private readonly LiveTrace _trace;
    private readonly InterfaceDelays _delays;
    private readonly LiveTimer _rise;
    private readonly LiveTimer _addressLoss;
    private readonly bool _newAddresses;
    private (bool Link, bool Address, bool Route) _raw = (true, true, true);
    private (bool Link, bool Address, bool Route) _made = (true, true, true);
    private InterfaceOutage _outages;
    private bool _routeWithheld;

    public LiveInterface(LabLink link, LiveTrace trace, LiveScheduler scheduler, HostProfile host)
    {
        (_link, _trace) = (link, trace);
        _delays = InterfaceDelays.WiFi(host);
        _newAddresses = host.NewAddressAfterWake;
        _rise = scheduler.Timer(Rise);
        _addressLoss = scheduler.Timer(() => Become(_raw.Link, address: false, _raw.Route));
    }

    /// <summary>It carries a default route.</summary>
    public bool Route => _made.Route;

    /// <summary>Something about it changed.</summary>
    public event Action? Changed;

    public void Begin(InterfaceOutage outage)
    {
        bool wasUp = _outages == InterfaceOutage.None;
        _outages |= outage;
        if (outage == InterfaceOutage.Detached) Vanish();
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
        if (outage == InterfaceOutage.Detached) _link.Attach();
        if (_outages == InterfaceOutage.None) _rise.ArmAfter(_delays.Link);
    }

    /// <summary>The network gives no default route, or does so again (D24).</summary>
    public void WithholdRoute(bool withhold)
    {
        _routeWithheld = withhold;
        Make();
    }

    /// <summary>Gets another address without losing its link; nothing where it carries no route.</summary>
    public void Renumber()
    {
        if (!_made.Route) return;
        _link.Renumber();
        Changed?.Invoke();
    }

    private void Vanish()
    {
        _addressLoss.Disarm();
        _link.Detach();
        if (_made != default) Note(default);
    }

    // What comes back without a delay comes back at once.
    private void Rise()
    {
        Duration? next;
        do next = RiseByOne();
        while (next == Duration.Zero);
        Make();
        if (next is { } delay) _rise.ArmAfter(delay);
    }

    // The next of link, address, route comes back; when the one after it does, if any.
    private Duration? RiseByOne()
    {
        if (!_raw.Link)
        {
            // A link that is back in time keeps the address (P21).
            _addressLoss.Disarm();
            bool address = _raw.Address && !_newAddresses;
            _raw = (true, address, false);
            return address ? Duration.Zero : _delays.Address;
        }

        if (!_raw.Address)
        {
            if (_newAddresses) _link.NextAddress();
            _raw = (true, true, false);
            return _delays.Route;
        }

        _raw = (true, true, true);
        return null;
    }

    private void Become(bool link, bool address, bool route)
    {
        _raw = (link, address, route);
        Make();
    }

    private void Make()
    {
        (bool Link, bool Address, bool Route) wanted = (_raw.Link, _raw.Address, _raw.Route && !_routeWithheld);
        if (wanted == _made) return;
        _link.Become(wanted.Link, wanted.Address, wanted.Route);
        Note(wanted);
    }

    private void Note((bool Link, bool Address, bool Route) made)
    {
        _made = made;
        _trace.Add(new InterfaceChanged(_trace.Now, LabPlan.ClientInterface, made.Link, made.Address, made.Route));
        Changed?.Invoke();
    }
}
