using SleepSim.Traces;

namespace SleepSim.Live;

/// <summary>What a tunnel says of itself, in the words of NEVPNStatus (T1).</summary>
internal sealed class LiveStatus(LiveTrace trace)
{
    private readonly Lock _changing = new();
    private VpnStatus _status = VpnStatus.Disconnected;
    private bool _hasRoutes;

    /// <summary>It came up, or is up again.</summary>
    public event Action? Connected;

    /// <summary>The status from here on.</summary>
    /// <param name="at">Nanoseconds since the run began.</param>
    /// <param name="to">What it is.</param>
    /// <param name="why">What changed it.</param>
    public void Become(long at, VpnStatus to, string why)
    {
        lock (_changing)
        {
            if (to == _status) return;
            trace.Add(new StatusChanged(at, _status, to, why));
            trace.Add(new SessionStateChanged(at, StateOf(to)));
            _status = to;
            bool routes = to is VpnStatus.Connected or VpnStatus.Reasserting
                || (_hasRoutes && to == VpnStatus.Connecting);
            if (routes != _hasRoutes) trace.Add(new SettingsInForce(at, 0, routes));
            _hasRoutes = routes;
        }

        if (to == VpnStatus.Connected) Connected?.Invoke();
    }

    private static SessionState StateOf(VpnStatus status) => status switch
    {
        VpnStatus.Connecting => SessionState.Starting,
        VpnStatus.Connected or VpnStatus.Reasserting => SessionState.Running,
        VpnStatus.Disconnecting => SessionState.Stopping,
        _ => SessionState.Idle,
    };
}
