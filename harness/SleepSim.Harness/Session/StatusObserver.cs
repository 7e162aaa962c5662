using SleepSim.Harness.Mac;
using SleepSim.Scenarios;
using SleepSim.Traces;

namespace SleepSim.Harness.Session;

/// <summary>Whoever observes the status, such as the containing app: it is notified of a change and then reads what the
/// status is by now, so that what lasted a moment is never seen, such as disconnecting (T3).</summary>
internal sealed class StatusObserver
{
    private readonly TraceStream _trace;
    private readonly ConnectionStatus _status;
    private readonly HostProfile _host;
    private readonly MachineTimer _notice;
    private VpnStatus? _read;

    public StatusObserver(TraceStream trace, MachineTimers timers, ConnectionStatus status, HostProfile host)
    {
        _trace = trace;
        _status = status;
        _host = host;
        _notice = timers.Create(Source.Session, Read);
    }

    /// <summary>Begins to observe; the first thing read is the status of now, which is disconnected before anything
    /// was started (T4).</summary>
    public void Subscribe()
    {
        Read();
        _status.Changed += () =>
        {
            if (!_notice.Armed) _notice.ArmAfter(_host.StatusNotice.ToDuration());
        };
    }

    private void Read()
    {
        if (_read == _status.Now) return;
        _read = _status.Now;
        _trace.Emit(new StatusObserved(_trace.Now, _status.Now));
    }
}
