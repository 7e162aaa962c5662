using SleepSim.Contract;
using SleepSim.Harness.Mac;
using SleepSim.Traces;

namespace SleepSim.Harness.Session;

/// <summary>The tunnel's own interface, utun: in force while settings are applied, even if nobody serves it
/// (L36, L38).</summary>
internal sealed class TunnelInterface(TraceStream trace, MachineTimers timers, Duration latency)
{
    // Counts sessions: what one asked for is not applied in the next.
    private int _session;

    /// <summary>The tunnel has routes, and packets of applications enter it.</summary>
    public bool RoutesInForce { get; private set; }

    public event Action? Changed;

    /// <summary>Applies settings, or clears them when null, and says so after the system's own time.</summary>
    public void Apply(RequestId request, TunnelSettings? settings, Action<string?> completed)
    {
        trace.Emit(new SettingsRequested(trace.Now, request.Number, settings is null));
        int session = _session;
        MachineTimer? timer = null;
        timer = timers.Create(Source.Session, () =>
        {
            timer!.Remove();
            if (session != _session) return;
            Become(request.Number, settings is { IncludedRoutes.Count: > 0 });
            completed(null);
        });
        timer.ArmAfter(latency);
    }

    /// <summary>The session is over: the interface goes, and its routes with it.</summary>
    public void TearDown()
    {
        _session++;
        if (RoutesInForce) Become(request: 0, routes: false);
    }

    private void Become(int request, bool routes)
    {
        RoutesInForce = routes;
        trace.Emit(new SettingsInForce(trace.Now, request, routes));
        Changed?.Invoke();
    }
}
