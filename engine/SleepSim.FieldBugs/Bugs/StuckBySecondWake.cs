using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>THR-07: a wake that comes while the one before is still being dealt with begins the same again, and neither
/// comes to an end.</summary>
internal sealed class StuckBySecondWake(ITunnelEngine inner) : EngineWrapper(inner)
{
    private bool _busy;
    private bool _stuck;

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        if (happening is TunnelEvent.Wake)
        {
            _stuck |= _busy;
            _busy = true;
        }

        base.Handle(happening, now, host);
    }

    protected override ITunnelHost Wrap(ITunnelHost host) => new StuckHost(this, host);

    private sealed class StuckHost(StuckBySecondWake bug, ITunnelHost host) : HostWrapper(host)
    {
        public override void SetReasserting(bool reasserting)
        {
            if (!reasserting && bug._stuck) return;
            if (!reasserting) bug._busy = false;
            base.SetReasserting(reasserting);
        }
    }
}
