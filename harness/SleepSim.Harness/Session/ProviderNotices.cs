using SleepSim.Contract;
using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Session;

/// <summary>What the session does about sleep, wake and paths: it tells the provider, or stops it for sleep
/// (K2, L25, L40). Whether what it tells arrives is up to <see cref="CallbackFaults"/>.</summary>
internal sealed class ProviderNotices
{
    private readonly PathMonitor _paths;
    private readonly HostProfile _host;
    private readonly VpnConfiguration _configuration;
    private readonly CallbackFaults _callbacks;
    private readonly SleepHold _hold;
    private readonly VpnSession _session;
    private bool _sleepAfterLaunch;

    public ProviderNotices(
        PowerManager power,
        PathMonitor paths,
        HostProfile host,
        VpnConfiguration configuration,
        CallbackFaults callbacks,
        SleepHold hold,
        VpnSession session)
    {
        _paths = paths;
        _host = host;
        _configuration = configuration;
        _callbacks = callbacks;
        _hold = hold;
        _session = session;
        power.WillSleep += PrepareForSleep;
        power.Woke += TellWake;
        paths.Announced += () => TellPath(_paths.Path);
        paths.Echoed += TellPath;
        session.Started += TellSleepAfterLaunch;
    }

    private void PrepareForSleep()
    {
        _hold.Announced();
        if (_session.IsDown) return;
        if (_configuration.DisconnectOnSleep) StopForSleep();
        else if (_session.IsUp) TellSleep();
        else WaitForLaunch();
    }

    // Whether sleep waits for the stop or overtakes it is the host's (K3, K10).
    private void StopForSleep()
    {
        _session.StopBySystem(StopReason.Sleep, "sleep");
        if (_host.SleepWaitsForStop && _session.State == SessionState.Stopping) _hold.Hold();
    }

    // A provider that is being launched when sleep is announced is told of it right after its start.
    private void WaitForLaunch()
    {
        _sleepAfterLaunch = true;
        _hold.Hold();
    }

    private void TellSleepAfterLaunch()
    {
        if (_sleepAfterLaunch) TellSleep();
        _sleepAfterLaunch = false;
    }

    // Nobody waits for the answer to a call that was lost.
    private void TellSleep()
    {
        int announcement = _hold.Announcement;
        int generation = _session.Provider!.Generation;
        bool comes = _callbacks.Deliver(Callback.Sleep, () =>
        {
            if (_session.Provider?.Generation != generation) return;
            _hold.Told(announcement);
            _session.Post(generation, new TunnelEvent.Sleep());
        });
        if (comes) _hold.Hold();
        else _hold.Release();
    }

    private void TellWake()
    {
        _hold.Over();
        _sleepAfterLaunch = false;
        if (!_session.IsUp) return;
        int generation = _session.Provider!.Generation;
        _callbacks.Deliver(Callback.Wake, () => _session.Post(generation, new TunnelEvent.Wake()));
    }

    private void TellPath(NetworkPath path)
    {
        if (_session.Provider is not { } provider) return;
        int generation = provider.Generation;
        _callbacks.Deliver(
            Callback.Path, () => _session.Post(generation, new TunnelEvent.PathChanged(path)));
    }
}
