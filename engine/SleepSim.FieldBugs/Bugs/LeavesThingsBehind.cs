using SleepSim.Contract;

namespace SleepSim.FieldBugs;

/// <summary>RTE-03: a stop leaves its sockets open, and its routes where they can stay.</summary>
internal sealed class LeavesThingsBehind(ITunnelEngine inner) : AskingWrapper(inner)
{
    private bool _stopping;

    public override void Handle(TunnelEvent happening, in ClockReading now, ITunnelHost host)
    {
        if (happening is TunnelEvent.StopTunnel)
        {
            _stopping = true;
            Apply(Settings, host);
        }

        base.Handle(happening, now, host);
    }

    protected override ITunnelHost Wrap(ITunnelHost host) => base.Wrap(new LeavingHost(this, host));

    private sealed class LeavingHost(LeavesThingsBehind bug, ITunnelHost host) : HostWrapper(host)
    {
        public override void CloseSocket(SocketId socket)
        {
            if (!bug._stopping) base.CloseSocket(socket);
        }
    }
}
