using SleepSim.Contract;
using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Session;

/// <summary>Ends a session that reasserts too long (L33); a rule may bring it back. Measured in time awake.</summary>
internal sealed class ReassertingWatch
{
    private readonly HostProfile _host;
    private readonly VpnSession _session;
    private readonly MachineTimer _timer;

    public ReassertingWatch(
        MachineTimers timers, HostProfile host, VpnSession session, ConnectionStatus status)
    {
        _host = host;
        _session = session;
        _timer = timers.Create(Source.Session, End);
        status.Changed += () =>
        {
            if (status.Now == VpnStatus.Reasserting) _timer.ArmAfter(host.ReassertingLimit.ToDuration());
            else _timer.Disarm();
        };
    }

    private void End()
    {
        StopReason reason = _host.ReassertingEnd switch
        {
            ReassertingEnd.ConnectionFailed => StopReason.ConnectionFailed,
            ReassertingEnd.IdleTimeout => StopReason.IdleTimeout,
            _ => throw new InvalidOperationException($"Unknown end {_host.ReassertingEnd}."),
        };
        _session.StopBySystem(reason, "reasserting too long");
    }
}
