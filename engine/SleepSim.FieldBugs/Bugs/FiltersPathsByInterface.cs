using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>PTH-01: a path update that names the interface of before is no news, and one that names none is
/// none.</summary>
internal sealed class FiltersPathsByInterface(ITunnelEngine inner) : EngineWrapper(inner)
{
    private string? _known;

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        if (happening is TunnelEvent.StartTunnel start) _known = start.Path.Interface;
        if (happening is TunnelEvent.PathChanged { Path.Interface: var name })
        {
            if (name is null || name == _known) return;
            _known = name;
        }

        base.Handle(happening, now, host);
    }
}
