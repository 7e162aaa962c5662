using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>LIF-02: a stop is completed while the settings of the start are still on their way.</summary>
internal sealed class StopsBeforeItsSettings(ITunnelEngine inner) : EngineWrapper(inner)
{
    private bool _completed;

    public override Deadline? NextDeadline => _completed ? null : base.NextDeadline;

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        if (_completed) return;
        base.Handle(happening, now, host);
        if (happening is not TunnelEvent.StopTunnel || _completed) return;
        _completed = true;
        host.CompleteStop();
    }

    protected override ITunnelHost Wrap(ITunnelHost host) => new NotingHost(this, host);

    private sealed class NotingHost(StopsBeforeItsSettings bug, ITunnelHost host) : HostWrapper(host)
    {
        public override void CompleteStop()
        {
            bug._completed = true;
            base.CompleteStop();
        }
    }
}
