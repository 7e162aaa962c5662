using SleepSim.Contract;
using SleepSim.Harness.Mac;
using SleepSim.Traces;

namespace SleepSim.Harness.Session;

/// <summary>The tunnel's own interface, utun: in force while settings are applied, even if nobody serves it
/// (L36, L38).</summary>
internal sealed class TunnelInterface(TraceStream trace, MachineTimers timers, Duration latency)
{
    private readonly List<MachineTimer> _underWay = [];

    /// <summary>The tunnel has routes, and packets of applications enter it.</summary>
    public bool RoutesInForce { get; private set; }

    public event Action? Changed;

    /// <summary>Applies settings, or clears them when null, and says so after the system's own time.</summary>
    public void Apply(RequestId request, TunnelSettings? settings, Action<string?> completed)
    {
        trace.Emit(new SettingsRequested(trace.Now, request.Number, settings is null));
        MachineTimer? timer = null;
        timer = timers.Create(Source.Session, () =>
        {
            timer!.Remove();
            _underWay.Remove(timer);
            Become(request.Number, settings is { IncludedRoutes.Count: > 0 });
            completed(null);
        });
        _underWay.Add(timer);
        timer.ArmAfter(latency);
    }

    /// <summary>The session is over: the interface goes, and with it its routes and the settings on their
    /// way.</summary>
    public void TearDown()
    {
        foreach (MachineTimer timer in _underWay) timer.Remove();
        _underWay.Clear();
        if (RoutesInForce) Become(request: 0, routes: false);
    }

    private void Become(int request, bool routes)
    {
        RoutesInForce = routes;
        trace.Emit(new SettingsInForce(trace.Now, request, routes));
        Changed?.Invoke();
    }
}
