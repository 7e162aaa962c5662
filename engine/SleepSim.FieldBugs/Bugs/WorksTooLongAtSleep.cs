using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>CMP-06: what is done about a sleep takes 40 s, and no system waits so long.</summary>
internal sealed class WorksTooLongAtSleep(ITunnelEngine inner) : TickingWrapper(inner)
{
    private static readonly Duration _work = Duration.FromSeconds(40);

    private bool _working;

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        base.Handle(happening, now, host);
        if (happening is TunnelEvent.StopTunnel) Timer = null;
        else if (_working) Timer = new Deadline(ClockKind.Uptime, now.Uptime + _work, "work before sleep");
        _working = false;
    }

    protected override void Tick(Deadline due, in ClockReading now, ITunnelHost host) => host.CompleteSleep();

    protected override ITunnelHost Wrap(ITunnelHost host) => new WorkingHost(this, host);

    private sealed class WorkingHost(WorksTooLongAtSleep bug, ITunnelHost host) : HostWrapper(host)
    {
        public override void CompleteSleep() => bug._working = true;
    }
}
