using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>Waits for something that only another call could bring, at a message of its app.</summary>
internal sealed class Loops(ITunnelEngine inner) : EngineWrapper(inner)
{
    private volatile bool _answered;

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        while (happening is TunnelEvent.AppMessage && !_answered)
        {
        }

        _answered = happening is TunnelEvent.StopTunnel;
        base.Handle(happening, now, host);
    }
}
