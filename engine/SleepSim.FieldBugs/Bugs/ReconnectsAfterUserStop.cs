using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>LIF-05: requests to reconnect are still served after the stop, which has to wait for them.</summary>
internal sealed class ReconnectsAfterUserStop(ITunnelEngine inner) : TickingWrapper(inner)
{
    private const int Times = 5;

    private static readonly Duration _period = Duration.FromSeconds(1);

    private TunnelEvent? _stop;
    private int _left = Times;

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        if (happening is TunnelEvent.StopTunnel)
        {
            _stop = happening;
            Wait(now);
            return;
        }

        base.Handle(happening, now, host);
    }

    protected override void Tick(Deadline due, in ClockReading now, ITunnelHost host)
    {
        if (--_left <= 0)
        {
            Inner.Handle(_stop!, now, Wrap(host));
            return;
        }

        Wait(now);
        Inner.Handle(new TunnelEvent.Wake(), now, Wrap(host));
    }

    private void Wait(in ClockReading now) =>
        Timer = new Deadline(ClockKind.Uptime, now.Uptime + _period, "reconnect request");
}
