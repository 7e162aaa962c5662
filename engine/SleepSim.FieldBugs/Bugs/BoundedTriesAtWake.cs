using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>ERL-01: for five seconds after a wake it tries to reconnect, and then never again.</summary>
internal sealed class BoundedTriesAtWake(ITunnelEngine inner) : HandshakeGate(inner)
{
    private static readonly Duration _patience = Duration.FromSeconds(5);

    private Duration? _wokeAt;

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        if (happening is TunnelEvent.Wake) _wokeAt = now.Uptime;
        base.Handle(happening, now, host);
    }

    protected override bool MayBegin() => _wokeAt is not { } woke || Now.Uptime - woke <= _patience;

    protected override void Heard(bool isResponse) => _wokeAt = null;
}
