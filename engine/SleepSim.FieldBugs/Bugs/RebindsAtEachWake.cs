using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>THR-01: one wake is handled like many, one after the other.</summary>
internal sealed class RebindsAtEachWake(ITunnelEngine inner) : EngineWrapper(inner)
{
    private const int Times = 20;

    private static readonly Duration Period = Duration.FromMilliseconds(100);

    private int _left;
    private Duration _next;

    public override Deadline? NextDeadline =>
        _left > 0 ? new Deadline(ClockKind.Uptime, _next, "rebind once more") : base.NextDeadline;

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        bool again = _left > 0 && happening is TunnelEvent.DeadlineReached && now.Uptime >= _next;
        base.Handle(again ? new TunnelEvent.Wake() : happening, now, host);
        if (happening is TunnelEvent.Wake) _left = Times;
        else if (again) _left--;
        else if (happening is TunnelEvent.Sleep or TunnelEvent.StopTunnel) _left = 0;
        if (happening is TunnelEvent.Wake || again) _next = now.Uptime + Period;
    }
}
