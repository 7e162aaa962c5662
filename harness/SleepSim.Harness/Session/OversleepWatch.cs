using SleepSim.Contract;
using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Session;

/// <summary>Ends a session that slept too long (K6). Dark wakes do not interrupt the time slept; a full wake ends it
/// (K8). The provider hears of an idle session, the app of oversleeping (K6).</summary>
internal sealed class OversleepWatch
{
    private readonly PowerManager _power;
    private readonly SystemClocks _clocks;
    private readonly Duration _limit;
    private readonly VpnSession _session;
    private Duration? _fellAsleep;

    public OversleepWatch(PowerManager power, SystemClocks clocks, TimeSpan limit, VpnSession session)
    {
        _power = power;
        _clocks = clocks;
        _limit = limit.ToDuration();
        _session = session;
        power.Changed += Note;
    }

    private void Note()
    {
        Duration now = _clocks.Read().Continuous;
        if (_power.State == PowerState.Asleep) _fellAsleep ??= now;
        if (_power.State != PowerState.FullWake || _fellAsleep is not { } since) return;
        _fellAsleep = null;
        if (now - since > _limit)
            _session.StopBySystem(StopReason.IdleTimeout, "overslept", SessionErrors.Overslept);
    }
}
