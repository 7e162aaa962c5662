using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>CMP-04: the start is completed before the settings are applied, and once more after.</summary>
internal sealed class StartCompletedEarly(ITunnelEngine inner) : EngineWrapper(inner)
{
    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        base.Handle(happening, now, host);
        if (happening is TunnelEvent.StartTunnel) host.CompleteStart(null);
    }
}
