using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>PTH-03: without a path it is off, and a path over the interface of before is taken for no news.</summary>
internal sealed class FiltersPathsByInterface(ITunnelEngine inner) : SuspendingWrapper(inner)
{
    private string? _known;

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        switch (happening)
        {
            case TunnelEvent.StartTunnel start:
                _known = start.Path.Interface;
                break;
            case TunnelEvent.PathChanged { Path.IsSatisfied: true } changed:
                if (changed.Path.Interface == _known) return;
                _known = changed.Path.Interface;
                Off = false;
                break;
        }

        base.Handle(happening, now, host);
        Off |= happening is TunnelEvent.PathChanged { Path.IsSatisfied: false };
    }
}
