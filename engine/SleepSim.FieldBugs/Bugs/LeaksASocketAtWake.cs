using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>RES-01: each wake makes something new, and what was there before is never let go.</summary>
internal sealed class LeaksASocketAtWake(ITunnelEngine inner) : AskingWrapper(inner)
{
    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        base.Handle(happening, now, host);
        if (happening is TunnelEvent.Wake) Open(SocketOptions.Unconnected, host);
    }
}
