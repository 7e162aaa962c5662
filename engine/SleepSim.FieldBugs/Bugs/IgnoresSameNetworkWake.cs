using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>WMD-01: what was suspended for a sleep is resumed by a changed path only.</summary>
internal sealed class IgnoresSameNetworkWake(ITunnelEngine inner) : SuspendingWrapper(inner)
{
    private NetworkPath? _path;

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        switch (happening)
        {
            case TunnelEvent.Wake:
                return;
            case TunnelEvent.StartTunnel start:
                _path = start.Path;
                break;
            case TunnelEvent.PathChanged changed:
                if (Off && changed.Path != _path)
                {
                    Off = false;
                    base.Handle(new TunnelEvent.Wake(), now, host);
                }

                _path = changed.Path;
                break;
        }

        base.Handle(happening, now, host);
        Off |= happening is TunnelEvent.Sleep;
    }
}
