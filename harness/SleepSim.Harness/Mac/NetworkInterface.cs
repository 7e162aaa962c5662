using SleepSim.Contract;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Mac;

/// <summary>The machine's Wi-Fi interface: link, address and default route, which come back one after the other
/// (P19–P27).</summary>
internal sealed class NetworkInterface
{
    /// <summary>How long an address outlives its link; the timer stands still in sleep (P20).</summary>
    private static readonly Duration AddressOutlivesLink = Duration.FromMilliseconds(100);

    private readonly TraceStream _trace;
    private readonly HostProfile _host;
    private readonly MachineTimer _rise;
    private readonly MachineTimer _addressLoss;
    private Outage _outages;

    public NetworkInterface(TraceStream trace, MachineTimers timers, HostProfile host)
    {
        _trace = trace;
        _host = host;
        _rise = timers.Create(Source.Interface, Rise);
        _addressLoss = timers.Create(Source.Interface, LoseAddress);
    }

    /// <summary>Why the interface may be down.</summary>
    [Flags]
    public enum Outage
    {
        None = 0,
        Sleep = 1,
        Link = 2,
    }

    public static string Name => "en0";

    public bool Link { get; private set; } = true;

    public bool HasAddress { get; private set; } = true;

    public bool Route { get; private set; } = true;

    /// <summary>Which address it has or had last; another number is another address.</summary>
    public int Address { get; private set; } = 10;

    public event Action? Changed;

    public void Begin(Outage outage)
    {
        bool wasUp = _outages == Outage.None;
        _outages |= outage;
        if (!wasUp) return;
        _rise.Disarm();
        if (Link && HasAddress) _addressLoss.ArmAfter(AddressOutlivesLink);
        Become(link: false, HasAddress, route: false);
    }

    public void End(Outage outage)
    {
        if ((_outages & outage) == 0) return;
        _outages &= ~outage;
        if (_outages == Outage.None) _rise.ArmAfter(_host.WakeToLink.ToDuration());
    }

    // The next of link, address, route comes back.
    private void Rise()
    {
        if (!Link)
        {
            // A link that is back in time keeps the address (P21).
            _addressLoss.Disarm();
            if (_host.NewAddressAfterWake && HasAddress) HasAddress = false;
            Become(link: true, HasAddress, route: false);
            _rise.ArmAfter(HasAddress ? Duration.Zero : _host.LinkToAddress.ToDuration());
        }
        else if (!HasAddress)
        {
            // 200 addresses, then round again: a private network has no more.
            if (_host.NewAddressAfterWake) Address = 10 + ((Address - 9) % 200);
            Become(link: true, address: true, route: false);
            _rise.ArmAfter(_host.AddressToRoute.ToDuration());
        }
        else
        {
            Become(link: true, address: true, route: true);
        }
    }

    private void LoseAddress() => Become(Link, address: false, Route);

    private void Become(bool link, bool address, bool route)
    {
        if (link == Link && address == HasAddress && route == Route) return;
        (Link, HasAddress, Route) = (link, address, route);
        _trace.Emit(new InterfaceChanged(_trace.Now, Name, link, address, route));
        Changed?.Invoke();
    }
}
