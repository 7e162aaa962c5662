using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>LIF-03: a stop is ignored, as if one were under way already.</summary>
internal sealed class IgnoresStop(ITunnelEngine inner) : EngineWrapper(inner)
{
    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        if (happening is not TunnelEvent.StopTunnel) base.Handle(happening, now, host);
    }
}
