using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>ERL-10: the tunnel is taken down for the sleep, and nobody remembers that it was wanted.</summary>
internal sealed class CancelsOnSleep(ITunnelEngine inner) : SuspendingWrapper(inner)
{
    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        if (Off) return;
        base.Handle(happening, now, host);
        if (happening is not TunnelEvent.Sleep) return;
        Off = true;
        host.CancelTunnel("the machine sleeps");
    }
}
