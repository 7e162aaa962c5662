using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>WMD-01: that the machine woke is noticed by a changed path only.</summary>
internal sealed class IgnoresSameNetworkWake(ITunnelEngine inner) : OtherClocks(inner, ClockKind.Continuous)
{
    private NetworkPath? _path;
    private bool _woke;

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        switch (happening)
        {
            case TunnelEvent.Wake:
                _woke = true;
                return;
            case TunnelEvent.StartTunnel start:
                _path = start.Path;
                break;
            case TunnelEvent.PathChanged changed:
                if (_woke && changed.Path != _path) base.Handle(new TunnelEvent.Wake(), now, host);
                _woke &= changed.Path == _path;
                _path = changed.Path;
                break;
        }

        base.Handle(happening, now, host);
    }
}
