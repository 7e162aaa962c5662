using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>CLK-04: a periodic task makes up for each period it missed in sleep.</summary>
internal sealed class CatchesUpTicks(ITunnelEngine inner) : TickingWrapper(inner)
{
    private static readonly Duration _period = Duration.FromSeconds(5);
    private static readonly Duration _work = Duration.FromMilliseconds(1);

    // When the next period ends, or ended.
    private Duration _due;

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        if (happening is TunnelEvent.StartTunnel)
        {
            _due = now.Continuous + _period;
            Wait(_due);
        }

        base.Handle(happening, now, host);
    }

    protected override void Tick(Deadline due, in ClockReading now, ITunnelHost host)
    {
        _due += _period;
        Wait(Duration.Max(_due, now.Continuous + _work));
    }

    private void Wait(Duration until) => Timer = new Deadline(ClockKind.Continuous, until, "periodic task");
}
