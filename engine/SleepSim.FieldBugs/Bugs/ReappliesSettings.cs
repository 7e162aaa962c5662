using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>PTH-04: each path update makes it apply its settings again, and each time the system announces the
/// path.</summary>
internal sealed class ReappliesSettings(ITunnelEngine inner) : AskingWrapper(inner)
{
    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        base.Handle(happening, now, host);
        if (happening is TunnelEvent.PathChanged && Settings is { } settings) Apply(settings, host);
    }
}
