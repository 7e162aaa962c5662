using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>CRD-01: what renews the credentials is suspended at sleep, and never resumed.</summary>
internal sealed class NeverRefreshesAfterSleep(ITunnelEngine inner) : HandshakeGate(inner)
{
    private bool _suspended;

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        _suspended |= happening is TunnelEvent.Sleep;
        base.Handle(happening, now, host);
    }

    protected override bool MayBegin() => !_suspended;
}
