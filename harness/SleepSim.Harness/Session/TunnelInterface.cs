using System.Globalization;
using SleepSim.Contract;
using SleepSim.Harness.Mac;
using SleepSim.Traces;

namespace SleepSim.Harness.Session;

/// <summary>The tunnel's own interface, utun: in force while settings are applied, even if nobody serves it
/// (L36, L38).</summary>
/// <param name="trace">Where what is asked for and what is in force are put on record.</param>
/// <param name="timers">The machine's.</param>
/// <param name="latency">The system's own time for settings.</param>
/// <param name="lateSettingsStick">Settings on their way when it is torn down come into force all the same, and stay
/// until the next time (LIF-02).</param>
internal sealed class TunnelInterface(
    TraceStream trace, MachineTimers timers, Duration latency, bool lateSettingsStick = false)
{
    private readonly DelayedCalls _underWay = new(timers, Source.Session);

    /// <summary>The settings in force; null when there are none.</summary>
    public TunnelSettings? InForce { get; private set; }

    /// <summary>The tunnel has routes, and packets of applications enter it.</summary>
    public bool RoutesInForce => InForce is { IncludedRoutes.Count: > 0 };

    public event Action? Changed;

    /// <summary>Applies settings, or clears them when null, and says so after the system's own time.</summary>
    public void Apply(RequestId request, TunnelSettings? settings, Action<string?> completed)
    {
        trace.Emit(new SettingsRequested(trace.Now, request.Number, settings is null, Describe(settings)));
        _underWay.After(latency, () =>
        {
            Become(request.Number, settings);
            completed(null);
        });
    }

    /// <summary>The session is over: the interface goes, and with it its routes and, mostly, the settings on their
    /// way.</summary>
    public void TearDown()
    {
        if (!lateSettingsStick) _underWay.Cancel();
        if (RoutesInForce) Become(request: 0, settings: null);
        else InForce = null;
    }

    private void Become(int request, TunnelSettings? settings)
    {
        InForce = settings;
        trace.Emit(new SettingsInForce(trace.Now, request, RoutesInForce));
        Changed?.Invoke();
    }

    private static string Describe(TunnelSettings? settings) => settings is null
        ? ""
        : string.Create(
            CultureInfo.InvariantCulture,
            $"addresses {string.Join(' ', settings.Addresses)}; routes {string.Join(' ', settings.IncludedRoutes)}; "
            + $"dns {string.Join(' ', settings.DnsServers)}; mtu {settings.Mtu}");
}
