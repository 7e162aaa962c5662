using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>CLK-04: a periodic task makes up for each period it missed in sleep.</summary>
internal sealed class CatchesUpTicks(ITunnelEngine inner) : TickingWrapper(inner)
{
    private static readonly Duration _period = Duration.FromSeconds(5);
    private static readonly Duration _work = Duration.FromMilliseconds(1);

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        if (happening is TunnelEvent.StartTunnel) Next(now.Continuous + _period);
        base.Handle(happening, now, host);
    }

    protected override void Tick(Deadline due, in ClockReading now, ITunnelHost host)
    {
        _missed += _period;
        Next(_missed > now.Continuous ? _missed : now.Continuous + _work);
    }

    private Duration _missed;

    private void Next(Duration at)
    {
        if (_missed == Duration.Zero) _missed = at;
        Timer = new Deadline(ClockKind.Continuous, at, "periodic task");
    }
}
